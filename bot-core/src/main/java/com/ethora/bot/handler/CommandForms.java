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
import com.ethora.bot.annotation.BotMapping;
import com.ethora.bot.request.RequestHandler.Order;
import com.ethora.bot.turn.Turn;

import org.springframework.core.annotation.AnnotatedElementUtils;

/**
 * Commands as forms to fill in: one field for each argument, and one for the room where
 * the method wants to know of one.
 *
 * @param methods all methods, of which some handle commands
 */
record CommandForms(List<MappedMethod> methods) {

	/** No argument of a command can be called that. */
	private static final String ROOM = "in-room";

	List<OfferedCommand> of(Bot bot) {
		return named(bot).entrySet().stream().map((entry) -> form(entry.getKey(), entry.getValue(), bot)).toList();
	}

	/** What a form that was filled in says, as if it had been said in a room. */
	Optional<Filled> filled(Order order) {
		return Optional.ofNullable(named(order.bot()).get(order.command())).map((method) -> {
			CommandTemplate command = command(method);
			Map<String, String> arguments = new LinkedHashMap<>();
			command.arguments().forEach((name) -> arguments.put(name, order.values().getOrDefault(name, "")));
			String text = Stream.concat(command.words().stream(), arguments.values().stream())
				.collect(Collectors.joining(" "));
			CollectedReplies replies = new CollectedReplies();
			Turn turn = new Turn(message(method, order, text), order.bot(), replies);
			return new Filled(new Match(method, text, arguments), turn, replies);
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
			.filter((method) -> method.mapping().command() != null && offered(method, bot))
			.forEach((method) -> {
				String name = String.join("-", command(method).words()).toLowerCase(Locale.ROOT);
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
		boolean here = mapping.bots().isEmpty() || mapping.bots().contains(bot.name());
		boolean somewhere = !wantsRoom(method) && mapping.rooms().isEmpty();
		return here && (somewhere || rooms(method, bot).findAny().isPresent());
	}

	private static OfferedCommand form(String name, MappedMethod method, Bot bot) {
		BotMapping annotation = AnnotatedElementUtils.findMergedAnnotation(method.method().getMethod(),
				BotMapping.class);
		CommandTemplate command = command(method);
		String help = (annotation != null) ? annotation.help() : "";
		Stream<OfferedCommand.Field> arguments = command.arguments()
			.stream()
			.map((argument) -> new OfferedCommand.Field(argument, List.of()));
		Stream<OfferedCommand.Field> room = wantsRoom(method)
				? Stream.of(new OfferedCommand.Field(ROOM, rooms(method, bot).map(Jid::toString).toList()))
				: Stream.empty();
		return new OfferedCommand(name, help.isBlank() ? command.usage() : help,
				Stream.concat(arguments, room).toList());
	}

	private static boolean wantsRoom(MappedMethod method) {
		return Stream.of(method.method().getMethod().getParameterTypes())
			.anyMatch((type) -> type == Room.class || type == RoomMessage.class);
	}

	private static Stream<Jid> rooms(MappedMethod method, Bot bot) {
		return bot.rooms().stream().map(Room::jid).filter((room) -> method.mapping().covers(bot.name(), room));
	}

	private static CommandTemplate command(MappedMethod method) {
		return Objects.requireNonNull(method.mapping().command());
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
