/** How times are written. */
const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long' });
const full = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'medium' });
const precise = new Intl.DateTimeFormat(undefined,
		{ hour: '2-digit', minute: '2-digit', second: '2-digit', fractionalSecondDigits: 3, hour12: false });

export const clockTime = (time) => clock.format(time);
export const fullTime = (time) => full.format(time);
export const preciseTime = (time) => precise.format(time);
export const isoTime = (time) => new Date(time).toISOString();

/** A key that is the same for all times of one day. */
export const dayKey = (time) => new Date(time).toDateString();

/** Today, Yesterday, or the date. */
export function dayName(time) {
	const yesterday = new Date();
	yesterday.setDate(yesterday.getDate() - 1);
	if (dayKey(time) === dayKey(Date.now())) {
		return 'Today';
	}
	return dayKey(time) === yesterday.toDateString() ? 'Yesterday' : day.format(time);
}
