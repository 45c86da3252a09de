/** Reactions travel as names ("+1"), people want to see pictures. */
const NAMES = {
	'+1': '👍', thumbsup: '👍', '-1': '👎', thumbsdown: '👎', heart: '❤️', joy: '😂', smile: '😄', grinning: '😀', grin: '😁',
	scream: '😱', fire: '🔥', tada: '🎉', eyes: '👀', rocket: '🚀', thinking_face: '🤔', clap: '👏', pray: '🙏',
	ok_hand: '👌', wave: '👋', white_check_mark: '✅', heavy_check_mark: '✔️', x: '❌', cry: '😢', sob: '😭', 100: '💯',
	rage: '😡', angry: '😠', star: '⭐', sparkles: '✨', hourglass_flowing_sand: '⏳', warning: '⚠️', bulb: '💡', bug: '🐛',
	open_mouth: '😮', heart_eyes: '😍', sunglasses: '😎', raised_hands: '🙌', muscle: '💪', question: '❓', robot_face: '🤖',
};

/** The picture for a name; what already is a picture stays, an unknown name is shown as `:name:`. */
export function emoji(value) {
	const known = Object.hasOwn(NAMES, value) ? NAMES[value] : null;
	return known ?? (/\p{Extended_Pictographic}/u.test(value) ? value : `:${value}:`);
}
