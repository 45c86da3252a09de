package com.ethora.bot.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the blocks of code are in a text.
 *
 * @param blocks the blocks in their order
 */
record CodeBlocks(List<Block> blocks) {

	private static final Pattern FENCE = Pattern.compile("^ {0,3}(`{3,9}|~{3,9})([^\n`]*)$", Pattern.MULTILINE);

	static CodeBlocks in(String text) {
		List<Block> blocks = new ArrayList<>();
		Matcher fence = FENCE.matcher(text);
		while (fence.find()) {
			int start = fence.start();
			String marks = fence.group(1);
			String language = fence.group(2).strip();
			int end = text.length();
			while (fence.find()) {
				if (fence.group(1).startsWith(marks) && fence.group(2).isBlank()) {
					end = fence.end();
					break;
				}
			}
			blocks.add(new Block(start, end, marks, language));
		}
		return new CodeBlocks(blocks);
	}

	/** The block that a cut at this place would cut in two. */
	Optional<Block> around(int place) {
		return this.blocks.stream().filter((block) -> block.start < place && place < block.end).findFirst();
	}

	/**
	 * A block of code.
	 *
	 * @param start where the line it begins with begins
	 * @param end where the line it ends with ends
	 * @param marks what it begins and ends with
	 * @param language what its first line says about it
	 */
	record Block(int start, int end, String marks, String language) {

		private static final int LONGEST_LANGUAGE = 20;

		/** The line that goes on with it in another message. */
		String opening() {
			return this.marks + ((this.language.length() <= LONGEST_LANGUAGE) ? this.language : "") + "\n";
		}

		/** The line that ends it in a message. */
		String closing() {
			return "\n" + this.marks;
		}

	}

}
