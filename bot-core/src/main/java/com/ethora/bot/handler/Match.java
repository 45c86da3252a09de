package com.ethora.bot.handler;

import java.util.Map;

import com.ethora.bot.handler.CommandPart.Slot;
import org.jspecify.annotations.Nullable;

/**
 * The method that handles a message.
 *
 * @param handler the method
 * @param payload what was said to the bot
 * @param arguments the arguments of a command
 * @param mistake what is wrong with the command, so that the method cannot handle it
 */
record Match(MappedMethod handler, String payload, Map<String, String> arguments, @Nullable Mistake mistake) {

	Match(MappedMethod handler, String payload, Map<String, String> arguments) {
		this(handler, payload, arguments, null);
	}

	/** Find out whether a line is the command of a method. */
	static @Nullable Match command(MappedMethod method, String payload, CommandLine line) {
		CommandTemplate command = method.mapping().command();
		if (command == null || !command.begins(line)) {
			return null;
		}
		Reading reading = command.read(line);
		return new Match(method, payload, reading.arguments(), reading.mistake());
	}

	/** Whether an argument takes all that is left. */
	boolean takesAll(String argument) {
		CommandTemplate command = this.handler.mapping().command();
		return command != null && command.slot(argument).filter(Slot::rest).isPresent();
	}

	/**
	 * Return whether others go first: where nobody has to say that they give a command,
	 * one that makes no sense may be none.
	 */
	boolean yields(CommandLine line) {
		return this.mistake != null && line.form() == CommandLine.Form.ALONE;
	}

	boolean isCommand() {
		return this.handler.mapping().command() != null;
	}

}
