/** `Fri 2026-12-11 02:00 UTC`, and where the reader's clock shows another time: `… UTC · Thu 21:00 America/New_York`. */
export function instantInWords(instant: Date, timeZone?: string): string {
  const [weekday, time] = clock(instant, 'UTC') ?? ['', ''];
  const written = `${weekday} ${instant.toISOString().slice(0, 10)} ${time} UTC`;
  const [localDay, localTime] = (timeZone && clock(instant, timeZone)) || [weekday, time];
  if (localDay === weekday && localTime === time) return written;
  return `${written} · ${localDay === weekday ? '' : `${localDay} `}${localTime} ${timeZone}`;
}

/** Weekday and time on a clock of `timeZone`, an IANA name; undefined where no such zone is known. */
function clock(instant: Date, timeZone: string): readonly [weekday: string, time: string] | undefined {
  const parts = new Map(
    formatOf(timeZone)
      ?.formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  const [weekday, hour, minute, second] = (['weekday', 'hour', 'minute', 'second'] as const).map((type) =>
    parts.get(type),
  );
  if (!weekday || !hour || !minute) return undefined;
  return [weekday, `${hour}:${minute}${second && second !== '00' ? `:${second}` : ''}`];
}

const formats = new Map<string, Intl.DateTimeFormat | undefined>();

/** Each zone's format is made once: making one takes longer than all the rest. */
function formatOf(timeZone: string): Intl.DateTimeFormat | undefined {
  if (!formats.has(timeZone)) formats.set(timeZone, newFormat(timeZone));
  return formats.get(timeZone);
}

function newFormat(timeZone: string): Intl.DateTimeFormat | undefined {
  const digits = '2-digit';
  const time = { weekday: 'short', hour: digits, minute: digits, second: digits, hourCycle: 'h23' } as const;
  try {
    return new Intl.DateTimeFormat('en-GB', { ...time, timeZone });
  } catch {
    return undefined;
  }
}
