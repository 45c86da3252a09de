package com.ethora.bot.ai;

import org.springframework.ai.chat.client.ChatClient;

/**
 * Something that an assistant is capable of besides talking: to remember, to look things
 * up, to use tools, to keep within limits. Beans of this type are asked in their order.
 */
@FunctionalInterface
public interface Capability {

	/**
	 * Where advisors find whether nobody has asked, and a model only judges whether a
	 * message is worth an answer.
	 */
	String JUDGING = "ethora.judging";

	/**
	 * Give a client what it takes: advisors, tools, words of the system. Asked on a
	 * worker whenever somebody says something that a model is asked about.
	 * @param client the client, made for this occasion
	 * @param occasion who says something, and where
	 */
	void equip(ChatClient.Builder client, Occasion occasion);

	/**
	 * Return whether it is needed even while a model only judges whether a message is
	 * worth an answer: for what protects the model and the purse, not for what remembers
	 * or does something.
	 * @return whether it is
	 */
	default boolean protects() {
		return false;
	}

}
