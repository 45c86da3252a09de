package com.ethora.bot.test;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is to be taken out of some lines and put into them to make others of them.
 *
 * @param expected some lines
 * @param actual the others
 */
record Difference(List<String> expected, List<String> actual) {

	/** All lines, those that differ with a sign before them. */
	@Override
	public String toString() {
		int[][] common = common();
		Deque<String> lines = new ArrayDeque<>();
		int left = this.expected.size();
		int right = this.actual.size();
		while (left > 0 || right > 0) {
			if (left > 0 && right > 0 && this.expected.get(left - 1).equals(this.actual.get(right - 1))) {
				lines.push("  " + this.expected.get(--left));
				right--;
			}
			else if (right > 0 && (left == 0 || common[left][right - 1] >= common[left - 1][right])) {
				lines.push("+ " + this.actual.get(--right));
			}
			else {
				lines.push("- " + this.expected.get(--left));
			}
		}
		return lines.stream().collect(Collectors.joining("\n"));
	}

	/** How many lines the beginnings of both have in common. */
	private int[][] common() {
		int[][] common = new int[this.expected.size() + 1][this.actual.size() + 1];
		for (int left = 1; left <= this.expected.size(); left++) {
			for (int right = 1; right <= this.actual.size(); right++) {
				common[left][right] = this.expected.get(left - 1).equals(this.actual.get(right - 1))
						? common[left - 1][right - 1] + 1 : Math.max(common[left - 1][right], common[left][right - 1]);
			}
		}
		return common;
	}

}
