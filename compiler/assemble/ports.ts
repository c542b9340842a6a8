/** The ports that the runtime listens on. */
export const ports = { webhook: 9443, metrics: 8080, health: 8081 } as const;
