package com.ethora.bot.handler;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the command that is written nearly like what somebody said.
 */
final class Nearest {

	/** A word so short is near to too many others. */
	private static final int SHORTEST = 3;

	private static final int LONG = 5;

	private Nearest() {
	}

	/**
	 * Find the nearest command.
	 * @param line what was said
	 * @param from the word of the line where a command would begin
	 * @param commands the commands there are
	 * @return the nearest, none when none is near
	 */
	static Optional<CommandTemplate> of(CommandLine line, int from, List<CommandTemplate> commands) {
		return commands.stream()
			.filter((command) -> distance(line, from, command) <= allowed(command.name()))
			.min(Comparator.comparing((command) -> distance(line, from, command)));
	}

	private static int allowed(String name) {
		return (name.length() < SHORTEST) ? 0 : (name.length() < LONG) ? 1 : 2;
	}

	private static int distance(CommandLine line, int from, CommandTemplate command) {
		String name = command.name().toLowerCase(Locale.ROOT);
		int to = from + command.words().size();
		if (line.tokens().size() < to) {
			return Integer.MAX_VALUE;
		}
		String said = String.join(" ", line.tokens().subList(from, to).stream().map(Token::text).toList());
		return (Math.abs(said.length() - name.length()) > allowed(name)) ? Integer.MAX_VALUE
				: distance(said.toLowerCase(Locale.ROOT), name);
	}

	/** How many signs have to be put in, left out, changed or swapped. */
	static int distance(String one, String other) {
		int[][] distances = new int[one.length() + 1][other.length() + 1];
		for (int i = 0; i <= one.length(); i++) {
			for (int j = 0; j <= other.length(); j++) {
				distances[i][j] = (i == 0 || j == 0) ? i + j : step(distances, one, other, i, j);
			}
		}
		return distances[one.length()][other.length()];
	}

	private static int step(int[][] distances, String one, String other, int i, int j) {
		boolean same = one.charAt(i - 1) == other.charAt(j - 1);
		int least = Math.min(distances[i - 1][j - 1] + (same ? 0 : 1),
				Math.min(distances[i - 1][j], distances[i][j - 1]) + 1);
		boolean swapped = i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2)
				&& one.charAt(i - 2) == other.charAt(j - 1);
		return swapped ? Math.min(least, distances[i - 2][j - 2] + 1) : least;
	}

}
