package com.ethora.bot.handler;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.ethora.bot.Bot;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.annotation.Trigger;
import com.ethora.bot.turn.EventTurn;
import com.ethora.bot.turn.Interest;

/**
 * The methods that are told what happens in rooms.
 *
 * @param methods all methods, of which some are, most special first
 */
record EventMethods(List<MappedMethod> methods) {

	/** Which event makes which methods run. */
	static final Map<Trigger, Class<? extends RoomEvent>> EVENTS = new EnumMap<>(
			Map.of(Trigger.REACTION, RoomEvent.Reacted.class, Trigger.EDIT, RoomEvent.Edited.class, Trigger.DELETE,
					RoomEvent.Deleted.class, Trigger.JOIN, RoomEvent.Entered.class, Trigger.LEAVE, RoomEvent.Left.class,
					Trigger.INVITE, RoomEvent.Invited.class));

	/** What a bot has to be told so that all its methods are. */
	Interest interest(Bot bot) {
		Set<Trigger> triggers = this.methods.stream()
			.map(MappedMethod::mapping)
			.filter((mapping) -> mapping.coversBot(bot.name()))
			.map(Mapping::trigger)
			.collect(Collectors.toSet());
		return new Interest(triggers.contains(Trigger.MEDIA),
				triggers.stream()
					.map(EVENTS::get)
					.filter(Objects::nonNull)
					.<Class<? extends RoomEvent>>map((event) -> event)
					.collect(Collectors.toSet()));
	}

	/** Find the method for an event, or one for each reaction of one who has several. */
	List<MappedMethod> find(EventTurn turn) {
		List<MappedMethod> candidates = this.methods.stream()
			.filter((method) -> turn.event().getClass() == EVENTS.get(method.mapping().trigger()))
			.filter((method) -> method.mapping().covers(turn.bot().name(), turn.event().room()))
			.toList();
		if (turn.event() instanceof RoomEvent.Reacted reacted && !reacted.reactions().isEmpty()) {
			return reacted.reactions().stream().flatMap((reaction) -> winner(candidates, reaction)).distinct().toList();
		}
		return candidates.stream().filter((method) -> method.mapping().reactions().isEmpty()).limit(1).toList();
	}

	private static Stream<MappedMethod> winner(List<MappedMethod> candidates, String reaction) {
		Optional<MappedMethod> winner = candidates.stream()
			.filter((method) -> method.mapping().reactions().isEmpty()
					|| method.mapping().reactions().contains(reaction))
			.findFirst();
		return winner.stream();
	}

}
