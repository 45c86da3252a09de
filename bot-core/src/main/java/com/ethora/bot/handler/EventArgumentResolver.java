package com.ethora.bot.handler;

import java.security.Principal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import com.ethora.bot.Bot;
import com.ethora.bot.DirectChat;
import com.ethora.bot.MessageRef;
import com.ethora.bot.Occupant;
import com.ethora.bot.Peer;
import com.ethora.bot.Replier;
import com.ethora.bot.Room;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.Sender;
import com.ethora.bot.turn.EventTurn;
import org.jspecify.annotations.Nullable;

/**
 * Gives a method what belongs to one kind of event, by type.
 */
final class EventArgumentResolver extends TypedArgumentResolver<EventTurn> {

	EventArgumentResolver(Class<? extends RoomEvent> event) {
		super(EventTurn.class, values(event));
	}

	private static Map<Class<?>, Function<EventTurn, @Nullable Object>> values(Class<? extends RoomEvent> event) {
		Map<Class<?>, Function<EventTurn, @Nullable Object>> values = new HashMap<>(
				Map.of(event, EventTurn::event, RoomEvent.class, EventTurn::event, Bot.class, EventTurn::bot,
						Sender.class, (turn) -> turn.sender().orElse(null), Locale.class, (turn) -> Locale.getDefault(),
						Principal.class, EventArgumentResolver::principal));
		// The bot is not in the room it is invited to: it can only talk to who invites
		// it.
		if (event == RoomEvent.Invited.class) {
			values.put(Peer.class, (turn) -> turn.inviter().orElse(null));
			values.put(DirectChat.class, (turn) -> turn.inviter().map(turn.bot()::direct).orElse(null));
		}
		else {
			values.put(Room.class, (turn) -> turn.bot().room(turn.event().room().toString()));
			values.put(Replier.class, EventReplier::new);
		}
		if (event != RoomEvent.Invited.class && event != RoomEvent.Left.class) {
			values.put(Occupant.class, EventArgumentResolver::occupant);
		}
		if (event == RoomEvent.Reacted.class || event == RoomEvent.Edited.class || event == RoomEvent.Deleted.class) {
			values.put(MessageRef.class, (turn) -> turn.message().orElse(null));
		}
		return values;
	}

	private static @Nullable Principal principal(EventTurn turn) {
		if (turn.event() instanceof RoomEvent.Invited invited && invited.from() != null
				&& !invited.from().bare().equals(invited.room())) {
			return new SenderPrincipal(invited.from().bare().toString());
		}
		if (turn.event() instanceof RoomEvent.Entered entered && entered.occupant().jid() != null) {
			return new SenderPrincipal(entered.occupant().jid().bare().toString());
		}
		return turn.sender()
			.map((sender) -> SenderPrincipal.of(turn.bot(), turn.event().room(), sender.nick()))
			.orElse(null);
	}

	private static @Nullable Occupant occupant(EventTurn turn) {
		if (turn.event() instanceof RoomEvent.Entered entered) {
			return entered.occupant();
		}
		return turn.sender()
			.flatMap((sender) -> SenderPrincipal.occupant(turn.bot(), turn.event().room(), sender.nick()))
			.orElse(null);
	}

}
