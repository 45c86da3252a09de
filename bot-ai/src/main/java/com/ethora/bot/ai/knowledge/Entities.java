package com.ethora.bot.ai.knowledge;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Characters that HTML writes by their names or numbers. Of the names only the usual ones
 * are known; others stay as they are.
 */
final class Entities {

	private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));");

	private static final Map<String, String> NAMES = Map.ofEntries(Map.entry("amp", "&"), Map.entry("lt", "<"),
			Map.entry("gt", ">"), Map.entry("quot", "\""), Map.entry("apos", "'"), Map.entry("nbsp", " "),
			Map.entry("ndash", "–"), Map.entry("mdash", "—"), Map.entry("hellip", "…"), Map.entry("lsquo", "‘"),
			Map.entry("rsquo", "’"), Map.entry("ldquo", "“"), Map.entry("rdquo", "”"), Map.entry("laquo", "«"),
			Map.entry("raquo", "»"), Map.entry("copy", "©"), Map.entry("reg", "®"), Map.entry("trade", "™"),
			Map.entry("euro", "€"), Map.entry("deg", "°"), Map.entry("times", "×"), Map.entry("middot", "·"),
			Map.entry("bull", "•"), Map.entry("shy", ""), Map.entry("auml", "ä"), Map.entry("ouml", "ö"),
			Map.entry("uuml", "ü"), Map.entry("Auml", "Ä"), Map.entry("Ouml", "Ö"), Map.entry("Uuml", "Ü"),
			Map.entry("szlig", "ß"), Map.entry("eacute", "é"), Map.entry("egrave", "è"), Map.entry("agrave", "à"),
			Map.entry("ccedil", "ç"), Map.entry("ntilde", "ñ"), Map.entry("rarr", "→"), Map.entry("larr", "←"));

	private Entities() {
	}

	static String decode(String text) {
		return ENTITY.matcher(text).replaceAll((found) -> Matcher.quoteReplacement(character(found.group(), found)));
	}

	private static String character(String written, MatchResult found) {
		if (found.group(3) != null) {
			return NAMES.getOrDefault(found.group(3), written);
		}
		int code = (found.group(1) != null) ? Integer.parseInt(found.group(1)) : Integer.parseInt(found.group(2), 16);
		boolean character = code > 0 && Character.isValidCodePoint(code) && !(code >= 0xD800 && code <= 0xDFFF);
		return character ? Character.toString(code) : written;
	}

}
