package com.ethora.bot.xmpp;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reactions have names in Ethora, which shows nothing for one that it does not know, and
 * are characters in the standard. These are the ones that people use; any other stays
 * what it is.
 */
final class Emoji {

	private static final Map<String, String> CHARACTERS = Map.ofEntries(Map.entry("+1", "\uD83D\uDC4D"),
			Map.entry("-1", "\uD83D\uDC4E"), Map.entry("heart", "\u2764\uFE0F"), Map.entry("joy", "\uD83D\uDE02"),
			Map.entry("fire", "\uD83D\uDD25"), Map.entry("smile", "\uD83D\uDE04"), Map.entry("scream", "\uD83D\uDE31"),
			Map.entry("grinning", "\uD83D\uDE00"), Map.entry("smiley", "\uD83D\uDE03"),
			Map.entry("grin", "\uD83D\uDE01"), Map.entry("laughing", "\uD83D\uDE06"),
			Map.entry("sweat_smile", "\uD83D\uDE05"), Map.entry("wink", "\uD83D\uDE09"),
			Map.entry("blush", "\uD83D\uDE0A"), Map.entry("slightly_smiling_face", "\uD83D\uDE42"),
			Map.entry("heart_eyes", "\uD83D\uDE0D"), Map.entry("kissing_heart", "\uD83D\uDE18"),
			Map.entry("sunglasses", "\uD83D\uDE0E"), Map.entry("thinking_face", "\uD83E\uDD14"),
			Map.entry("neutral_face", "\uD83D\uDE10"), Map.entry("confused", "\uD83D\uDE15"),
			Map.entry("disappointed", "\uD83D\uDE1E"), Map.entry("cry", "\uD83D\uDE22"),
			Map.entry("sob", "\uD83D\uDE2D"), Map.entry("open_mouth", "\uD83D\uDE2E"),
			Map.entry("angry", "\uD83D\uDE20"), Map.entry("rage", "\uD83D\uDE21"),
			Map.entry("hugging_face", "\uD83E\uDD17"), Map.entry("skull", "\uD83D\uDC80"),
			Map.entry("see_no_evil", "\uD83D\uDE48"), Map.entry("wave", "\uD83D\uDC4B"),
			Map.entry("ok_hand", "\uD83D\uDC4C"), Map.entry("clap", "\uD83D\uDC4F"),
			Map.entry("raised_hands", "\uD83D\uDE4C"), Map.entry("pray", "\uD83D\uDE4F"),
			Map.entry("muscle", "\uD83D\uDCAA"), Map.entry("eyes", "\uD83D\uDC40"), Map.entry("100", "\uD83D\uDCAF"),
			Map.entry("tada", "\uD83C\uDF89"), Map.entry("rocket", "\uD83D\uDE80"), Map.entry("star", "\u2B50"),
			Map.entry("sparkles", "\u2728"), Map.entry("broken_heart", "\uD83D\uDC94"),
			Map.entry("white_check_mark", "\u2705"), Map.entry("x", "\u274C"), Map.entry("warning", "\u26A0\uFE0F"),
			Map.entry("question", "\u2753"), Map.entry("exclamation", "\u2757"), Map.entry("bulb", "\uD83D\uDCA1"),
			Map.entry("coffee", "\u2615"), Map.entry("beers", "\uD83C\uDF7B"), Map.entry("bug", "\uD83D\uDC1B"));

	private static final Map<String, String> NAMES = CHARACTERS.entrySet()
		.stream()
		.collect(Collectors.toMap((emoji) -> plain(emoji.getValue()), Map.Entry::getKey));

	private Emoji() {
	}

	/** The name of a reaction, however it was written. */
	static String name(String reaction) {
		return NAMES.getOrDefault(plain(reaction), reaction);
	}

	/** The characters of a reaction, however it was written. */
	static String characters(String reaction) {
		return CHARACTERS.getOrDefault(reaction, reaction);
	}

	/** Some write behind a character that it is to be shown in colours. */
	private static String plain(String characters) {
		return characters.replace("\uFE0F", "");
	}

}
