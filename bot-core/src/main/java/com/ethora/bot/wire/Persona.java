package com.ethora.bot.wire;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import com.ethora.bot.IqException.Condition;
import com.ethora.bot.IqReply;
import com.ethora.bot.IqRequest;
import com.ethora.bot.Jid;
import com.ethora.bot.OfferedCommand;
import com.ethora.bot.Presence;

/**
 * Who a link shows and what it answers in the name of its user, beside what every link
 * answers by itself. Called by threads of the wire, which must not be kept waiting.
 */
public interface Persona {

	/** Somebody who is there and of whom nothing can be asked. */
	Persona PLAIN = new Persona() {
	};

	/**
	 * Return how to show as soon as the link is up.
	 * @return the presence
	 */
	default Presence presence() {
		return Presence.AVAILABLE;
	}

	/**
	 * Return the namespaces of requests that are answered.
	 * @return the namespaces, the same as long as a link lives
	 */
	default Set<String> features() {
		return Set.of();
	}

	/**
	 * Return whether strangers are told which operating system this is.
	 * @return whether they are
	 */
	default boolean tellsOperatingSystem() {
		return false;
	}

	/**
	 * Answer a request, perhaps later.
	 * @param request the request
	 * @param reply to be completed with the answer
	 */
	default void asked(IqRequest request, CompletableFuture<IqReply> reply) {
		reply.complete(IqReply.refused(Condition.SERVICE_UNAVAILABLE));
	}

	/**
	 * Return whether there are commands, for whomever.
	 * @return whether there are any; the same as long as a link lives
	 */
	default boolean commanded() {
		return false;
	}

	/**
	 * Return whether somebody may give commands.
	 * @param person who
	 * @return whether they may
	 */
	default boolean obeys(Jid person) {
		return false;
	}

	/**
	 * Return the commands that can be given by those who may.
	 * @return the commands
	 */
	default List<OfferedCommand> commands() {
		return List.of();
	}

	/**
	 * Carry out a command, for somebody who may give it.
	 * @param person who
	 * @param command the name of the command
	 * @param values what was filled in, by the names of the fields
	 * @param outcome to be completed when it is done
	 */
	default void execute(Jid person, String command, Map<String, String> values,
			CompletableFuture<CommandOutcome> outcome) {
		outcome.complete(new CommandOutcome(false, "There is no such command"));
	}

}
