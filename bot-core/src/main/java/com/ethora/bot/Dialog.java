package com.ethora.bot;

import java.time.Duration;

/**
 * Questions to the sender of a message, and their answers. An argument of handler
 * methods, each call of which waits for what the person says next in the same place:
 *
 * <pre class="code">
 * &#64;OnCommand("book")
 * String book(Dialog dialog) {
 * 	String room = dialog.choose("Which room?", "blue", "green");
 * 	int hours = dialog.ask("For how many hours?", Integer.class);
 * 	return dialog.confirm("Shall I?") ? book(room, hours) : "Maybe later.";
 * }
 * </pre>
 *
 * All of them fail with a {@link DialogException} when there is no answer. A method may
 * let it pass: then the person is told so in a short sentence. When the bot stops or dies
 * in the middle, the method runs again at the next start and is given the same answers,
 * while nothing is asked twice.
 */
public interface Dialog {

	/**
	 * Ask for any text.
	 * @param question the question
	 * @return the answer, without blanks at its ends
	 */
	default String ask(String question) {
		return ask(Reply.text(question));
	}

	/**
	 * Ask for any text by a question with buttons, files or mentions.
	 * @param question the question
	 * @return the answer, without blanks at its ends
	 */
	String ask(Reply question);

	/**
	 * Ask for a value. What is none of this type is asked for again, with a sentence that
	 * says what is expected.
	 * @param question the question
	 * @param type the type, one that texts can be converted to
	 * @param <T> the type
	 * @return the answer
	 */
	<T> T ask(String question, Class<T> type);

	/**
	 * Have one of some options chosen, by a button, by what it says, or by its number.
	 * @param question the question
	 * @param options the options
	 * @return one of them
	 */
	String choose(String question, String... options);

	/**
	 * Have one of some options chosen, by a button, by its name, its value or its number.
	 * @param question the question
	 * @param options the options
	 * @return the value of one of them
	 */
	String choose(String question, QuickReply... options);

	/**
	 * Have one of some constants chosen, by a button, by its name or its number.
	 * @param question the question
	 * @param options the constants, shown in small letters and without underscores
	 * @param <E> their type
	 * @return one of them
	 */
	<E extends Enum<E>> E choose(String question, Class<E> options);

	/**
	 * Ask for a yes or a no.
	 * @param question the question
	 * @return whether the answer is yes
	 */
	boolean confirm(String question);

	/**
	 * Say something without waiting for an answer.
	 * @param text what to say
	 */
	void say(String text);

	/**
	 * Return the same dialog with another patience.
	 * @param timeout how long to wait for each answer, once the question can be seen
	 * @return the dialog
	 */
	Dialog within(Duration timeout);

}
