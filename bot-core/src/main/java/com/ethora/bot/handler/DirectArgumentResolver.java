package com.ethora.bot.handler;

import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import com.ethora.bot.Attachment;
import com.ethora.bot.Bot;
import com.ethora.bot.Conversation;
import com.ethora.bot.Dialog;
import com.ethora.bot.DirectChat;
import com.ethora.bot.DirectMessage;
import com.ethora.bot.Peer;
import com.ethora.bot.Sender;
import com.ethora.bot.annotation.Trigger;
import com.ethora.bot.turn.DirectTurn;
import org.jspecify.annotations.Nullable;

/**
 * Gives a method what belongs to its turn with one person, by type.
 */
final class DirectArgumentResolver extends TypedArgumentResolver<DirectTurn> {

	private static final Map<Class<?>, Function<DirectTurn, @Nullable Object>> VALUES = Map.of(DirectMessage.class,
			DirectTurn::message, Sender.class, (turn) -> turn.message().sender(), Peer.class,
			(turn) -> turn.message().peer(), DirectChat.class, DirectTurn::chat, Bot.class, DirectTurn::bot,
			Principal.class, (turn) -> SenderPrincipal.of(turn.message().peer()), Locale.class,
			(turn) -> turn.message().language().orElseGet(Locale::getDefault), Attachment.class,
			(turn) -> turn.message().attachments().stream().findFirst().orElse(null));

	/** What is there only where somebody talks to the bot alone. */
	private static final Set<Class<?>> ASIDE = Set.of(DirectMessage.class, Peer.class, DirectChat.class);

	DirectArgumentResolver(Function<Bot, Talk> talks) {
		super(DirectTurn.class, VALUES, Map.of(Dialog.class, (turn) -> talks.apply(turn.bot()).dialogs().with(turn),
				Conversation.class, (turn) -> talks.apply(turn.bot()).conversations().of(turn)));
	}

	/** Whether a method handles only what is said to the bot alone. */
	static boolean isMeantFor(MappedMethod mapped) {
		return mapped.mapping().trigger() == Trigger.DIRECT_MESSAGE
				|| (DirectCommands.isCommand(mapped) && isNeededBy(mapped));
	}

	/** Whether a method can only be called where somebody talks to the bot alone. */
	static boolean isNeededBy(MappedMethod mapped) {
		return Stream.of(mapped.method().getMethod().getParameterTypes()).anyMatch(ASIDE::contains);
	}

}
