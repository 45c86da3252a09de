package com.ethora.bot.ai.guard;

/**
 * A text that can be looked at a limited number of times: a regular expression that goes
 * back and forth in it for ever comes to an end.
 */
final class BoundedText implements CharSequence {

	private final String text;

	private int steps;

	BoundedText(String text, int steps) {
		this.text = text;
		this.steps = steps + 8 * text.length();
	}

	@Override
	public char charAt(int index) {
		this.steps--;
		if (this.steps < 0) {
			throw new TooManyStepsException();
		}
		return this.text.charAt(index);
	}

	@Override
	public int length() {
		return this.text.length();
	}

	@Override
	public CharSequence subSequence(int start, int end) {
		return this.text.subSequence(start, end);
	}

	@Override
	public String toString() {
		return this.text;
	}

	/** It was looked at too often. */
	static final class TooManyStepsException extends RuntimeException {

		TooManyStepsException() {
			super(null, null, false, false);
		}

	}

}
