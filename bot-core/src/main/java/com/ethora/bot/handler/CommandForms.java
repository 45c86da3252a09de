package com.ethora.bot.handler;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.ethora.bot.Bot;
import com.ethora.bot.Jid;
import com.ethora.bot.OfferedCommand;
import com.ethora.bot.Room;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.Sender;
import com.ethora.bot.handler.CommandArgumentResolver.Expectation;
import com.ethora.bot.handler.CommandPart.Slot;
import com.ethora.bot.request.RequestHandler.Order;
import com.ethora.bot.turn.Turn;

/**
 * Commands as forms to fill in: one field for each argument, and one for the room where
 * the method wants to know of one.
 *
 * @param methods all methods, of which some handle commands
 * @param help knows what their arguments can be
 */
record CommandForms(List<MappedMethod> methods, CommandHelp help) {

	/** No argument of a command can be called that. */
	private static final String ROOM = "in-room";

	List<OfferedCommand> of(Bot bot) {
		return named(bot).entrySet().stream().map((entry) -> form(entry.getKey(), entry.getValue(), bot)).toList();
	}

	/** What a form that was filled in says, as if it had been said in a room. */
	Optional<Filled> filled(Order order) {
		return Optional.ofNullable(named(order.bot()).get(order.command())).map((method) -> {
			CommandTemplate command = CommandHelp.template(method);
			Reading reading = command.read(order.values());
			String text = Stream
				.concat(command.words().stream(),
						command.arguments().stream().map((name) -> reading.arguments().getOrDefault(name, "")))
				.filter((part) -> !part.isEmpty())
				.collect(Collectors.joining(" "));
			CollectedReplies replies = new CollectedReplies();
			Turn turn = new Turn(message(method, order, text), order.bot(), replies);
			return new Filled(new Match(method, text, reading.arguments(), reading.mistake()), turn, replies);
		});
	}

	private static RoomMessage message(MappedMethod method, Order order, String text) {
		Jid person = order.person().bare();
		Jid room = Optional.ofNullable(order.values().get(ROOM))
			.map(Jid::parse)
			.or(() -> rooms(method, order.bot()).findFirst())
			.orElse(person);
		String name = Objects.requireNonNullElse(person.local(), person.domain());
		return new RoomMessage(room, Sender.of(name), text, null, null, Instant.now(), RoomMessage.Origin.LIVE,
				RoomMessage.Kind.TEXT, Map.of());
	}

	/** The same words may be commands of several rooms. */
	private Map<String, MappedMethod> named(Bot bot) {
		Map<String, MappedMethod> named = new LinkedHashMap<>();
		this.methods.stream()
			.filter((method) -> DirectCommands.isCommand(method) && offered(method, bot))
			.forEach((method) -> {
				String name = String.join("-", CommandHelp.template(method).words()).toLowerCase(Locale.ROOT);
				String unique = name;
				for (int i = 2; named.containsKey(unique); i++) {
					unique = name + "-" + i;
				}
				named.put(unique, method);
			});
		return named;
	}

	private static boolean offered(MappedMethod method, Bot bot) {
		Mapping mapping = method.mapping();
		if (CommandHelp.template(method).alias() || DirectArgumentResolver.isNeededBy(method)) {
			return false;
		}
		boolean here = mapping.bots().isEmpty() || mapping.bots().contains(bot.name());
		boolean somewhere = !wantsRoom(method) && mapping.rooms().isEmpty();
		return here && (somewhere || rooms(method, bot).findAny().isPresent());
	}

	private OfferedCommand form(String name, MappedMethod method, Bot bot) {
		CommandTemplate command = CommandHelp.template(method);
		String help = CommandHelp.help(method);
		Stream<OfferedCommand.Field> arguments = command.slots().stream().map((slot) -> field(method, slot));
		Stream<OfferedCommand.Field> room = wantsRoom(method)
				? Stream.of(new OfferedCommand.Field(ROOM, rooms(method, bot).map(Jid::toString).toList()))
				: Stream.empty();
		return new OfferedCommand(name, help.isBlank() ? command.usage() : help,
				Stream.concat(arguments, room).toList());
	}

	/** Of values that may be several none can be chosen from a list. */
	private OfferedCommand.Field field(MappedMethod method, Slot slot) {
		Expectation expectation = this.help.expectation(method, slot);
		List<String> options = (expectation != null && !slot.rest()) ? expectation.options() : List.of();
		return new OfferedCommand.Field(slot.name(), options, !slot.optional());
	}

	private static boolean wantsRoom(MappedMethod method) {
		return Stream.of(method.method().getMethod().getParameterTypes())
			.anyMatch((type) -> type == Room.class || type == RoomMessage.class);
	}

	private static Stream<Jid> rooms(MappedMethod method, Bot bot) {
		return bot.rooms().stream().map(Room::jid).filter((room) -> method.mapping().covers(bot.name(), room));
	}

	/**
	 * A form that was filled in.
	 *
	 * @param match the method and its arguments
	 * @param turn the turn it is handled in
	 * @param replies what is said in that turn
	 */
	record Filled(Match match, Turn turn, CollectedReplies replies) {
	}

}
