package com.ethora.bot.handler;

import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import com.ethora.bot.Attachment;
import com.ethora.bot.Bot;
import com.ethora.bot.Conversation;
import com.ethora.bot.Dialog;
import com.ethora.bot.MessageRef;
import com.ethora.bot.Occupant;
import com.ethora.bot.Replier;
import com.ethora.bot.Room;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.Sender;
import com.ethora.bot.Skipped;
import com.ethora.bot.turn.Turn;
import org.jspecify.annotations.Nullable;

/**
 * Gives a method what belongs to a message of a room, by type.
 */
final class TurnArgumentResolver extends TypedArgumentResolver<Turn> {

	private static final Map<Class<?>, Function<Turn, @Nullable Object>> VALUES = Map.ofEntries(
			Map.entry(RoomMessage.class, Turn::message), Map.entry(Sender.class, (turn) -> turn.message().sender()),
			Map.entry(Room.class, Turn::room), Map.entry(Bot.class, Turn::bot),
			Map.entry(Replier.class, TurnReplier::new), Map.entry(Skipped.class, Turn::skipped),
			Map.entry(MessageRef.class, (turn) -> turn.message().ref().orElse(null)),
			Map.entry(Occupant.class, TurnArgumentResolver::occupant),
			Map.entry(Locale.class, (turn) -> turn.message().language().orElseGet(Locale::getDefault)),
			Map.entry(Principal.class,
					(turn) -> SenderPrincipal.of(turn.bot(), turn.message().room(), turn.message().sender().nick())),
			Map.entry(Attachment.class, (turn) -> turn.message().attachments().stream().findFirst().orElse(null)));

	TurnArgumentResolver(Function<Bot, Talk> talks) {
		super(Turn.class, VALUES, Map.of(Dialog.class, (turn) -> talks.apply(turn.bot()).dialogs().with(turn),
				Conversation.class, (turn) -> talks.apply(turn.bot()).conversations().of(turn)));
	}

	private static @Nullable Occupant occupant(Turn turn) {
		RoomMessage message = turn.message();
		return SenderPrincipal.occupant(turn.bot(), message.room(), message.sender().nick()).orElse(null);
	}

}
