package com.ethora.bot.handler;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import com.ethora.bot.Bot;
import com.ethora.bot.Reply;
import com.ethora.bot.turn.DirectTurn;
import com.ethora.bot.turn.Turn;
import org.jspecify.annotations.Nullable;

/**
 * Tells people about commands: what there are when they ask for help, and what they may
 * have meant when nothing was understood.
 *
 * @param inRooms the methods for rooms, most special first
 * @param aside those for whoever talks to the bot alone
 * @param allowance who may know of what
 * @param help tells about commands
 * @param settings how commands are understood, and whether there is help
 */
record CommandGuide(List<MappedMethod> inRooms, DirectCommands aside, Allowance allowance, CommandHelp help,
		CommandSettings settings) {

	static CommandGuide of(List<MappedMethod> inRooms, DirectCommands aside, Allowance allowance,
			CommandSettings settings) {
		CommandHelp help = new CommandHelp(new CommandArgumentResolver(settings.conversions()));
		return new CommandGuide(inRooms, aside, allowance, help, settings);
	}

	/**
	 * Say something in place of what a method would. A method for the command goes first,
	 * also if it cannot be called as the command was given.
	 * @param match the method, if there is one
	 * @param turn what was said
	 * @param line the command in that
	 * @return what to say, empty to leave it to the method
	 */
	Optional<Reply> instead(@Nullable Match match, Turn turn, CommandLine line) {
		return (match != null && match.isCommand()) ? Optional.empty()
				: instead(match, line, () -> commands(turn), start(turn.bot(), line));
	}

	/**
	 * The same for what was said to the bot alone.
	 */
	Optional<Reply> instead(@Nullable Match match, DirectTurn turn, CommandLine line) {
		return (match != null && match.isCommand()) ? Optional.empty() : instead(match, line, () -> commands(turn), "");
	}

	private Optional<Reply> instead(@Nullable Match match, CommandLine line, Supplier<List<MappedMethod>> commands,
			String start) {
		Optional<Reply> help = help(line, commands, start);
		return (help.isPresent() || match != null || !line.toUsAlone()) ? help
				: this.help.suggest(line, commands.get());
	}

	/** Whether somebody in a room asks for help, and there is some. */
	boolean helps(Turn turn, CommandLine line) {
		return help(line, () -> commands(turn), "").isPresent();
	}

	private Optional<Reply> help(CommandLine line, Supplier<List<MappedMethod>> commands, String start) {
		return (this.settings.help() && line.says(CommandHelp.WORDS, 0)) ? this.help.answer(line, commands.get(), start)
				: Optional.empty();
	}

	private List<MappedMethod> commands(Turn turn) {
		return this.inRooms.stream()
			.filter((method) -> DirectCommands.isCommand(method) && !DirectArgumentResolver.isNeededBy(method))
			.filter((method) -> method.mapping().covers(turn.bot().name(), turn.message().room()))
			.filter((method) -> this.allowance.permits(method, turn))
			.toList();
	}

	private List<MappedMethod> commands(DirectTurn turn) {
		return this.aside.in(turn.bot(), turn.message())
			.filter((method) -> this.allowance.permits(method, turn))
			.toList();
	}

	/** What commands begin with where others are who could be meant. */
	private String start(Bot bot, CommandLine line) {
		if (line.form() == CommandLine.Form.ALONE) {
			return "";
		}
		return Stream.concat(this.settings.prefixes().stream().limit(1), Stream.of("@" + bot.profile().name()))
			.map("`%s`"::formatted)
			.reduce("%s or %s"::formatted)
			.map(" after "::concat)
			.orElse("");
	}

}
