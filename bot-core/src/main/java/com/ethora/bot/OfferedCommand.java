package com.ethora.bot;

import java.util.List;

/**
 * A command that can be given by filling in a form.
 *
 * @param name what it is called among programs
 * @param title what it is called among people
 * @param fields what has to be filled in
 */
public record OfferedCommand(String name, String title, List<Field> fields) {

	public OfferedCommand {
		fields = List.copyOf(fields);
	}

	/**
	 * Something to fill in.
	 *
	 * @param name what it is called
	 * @param options the values that are possible, none for any text
	 * @param required whether it must be filled in
	 */
	public record Field(String name, List<String> options, boolean required) {

		public Field {
			options = List.copyOf(options);
		}

		/**
		 * Something that must be filled in.
		 * @param name what it is called
		 * @param options the values that are possible, none for any text
		 */
		public Field(String name, List<String> options) {
			this(name, options, true);
		}

	}

}
