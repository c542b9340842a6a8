/** The server software. */
export enum Engine {
  Postgres = 'Postgres',
  MySQL = 'MySQL',
}
