import { type Field, parseField } from './field.js';

/** A schedule of cron, in UTC. */
export interface Schedule {
  readonly minute: Field;
  readonly hour: Field;
  readonly dayOfMonth: Field;
  readonly month: Field;
  readonly dayOfWeek: Field;
}

/** The schedule, or what is wrong with the text. */
export function parseSchedule(text: string): Schedule | string {
  const [minute, hour, dayOfMonth, month, dayOfWeek, ...more] = text.trim().split(/\s+/);
  if (dayOfWeek === undefined || more.length > 0) return 'a schedule has five fields: minute hour day month weekday';
  const fields = {
    minute: parseField(minute, 0, 59),
    hour: parseField(hour, 0, 23),
    dayOfMonth: parseField(dayOfMonth, 1, 31),
    month: parseField(month, 1, 12),
    dayOfWeek: parseField(dayOfWeek, 0, 7),
  };
  const wrong = Object.entries(fields).find(([, field]) => field === undefined);
  return isComplete(fields) ? fields : `the field ${wrong?.[0]} of the schedule can't be read`;
}

function isComplete(fields: { readonly [Name in keyof Schedule]: Field | undefined }): fields is Schedule {
  return Object.values(fields).every((field) => field !== undefined);
}

const minute = 60_000;
const day = 24 * 60 * minute;
/** The 29th of February may be eight years away. */
const horizon = 366 * 8;

/** The first time after this one that the schedule is due; undefined for a day that never comes. */
export function nextAfter(schedule: Schedule, after: Date): Date | undefined {
  const first = Math.floor(after.getTime() / minute) * minute + minute;
  const midnight = Math.floor(first / day) * day;
  for (let date = midnight; date < midnight + horizon * day; date += day) {
    if (!isOnDay(schedule, new Date(date))) continue;
    for (const hour of schedule.hour.values) {
      for (const each of schedule.minute.values) {
        const due = date + (hour * 60 + each) * minute;
        if (due >= first) return new Date(due);
      }
    }
  }
  return undefined;
}

/** As cron has it: where both days are restricted, either will do. */
function isOnDay({ dayOfMonth, month, dayOfWeek }: Schedule, date: Date): boolean {
  if (!month.values.includes(date.getUTCMonth() + 1)) return false;
  const monthly = dayOfMonth.values.includes(date.getUTCDate());
  const weekday = date.getUTCDay();
  const weekly = dayOfWeek.values.includes(weekday) || (weekday === 0 && dayOfWeek.values.includes(7));
  return dayOfMonth.any || dayOfWeek.any ? monthly && weekly : monthly || weekly;
}
