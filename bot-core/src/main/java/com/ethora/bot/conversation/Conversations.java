package com.ethora.bot.conversation;

import java.util.concurrent.atomic.AtomicBoolean;

import com.ethora.bot.Conversation;
import com.ethora.bot.Jid;
import com.ethora.bot.Peer;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.turn.DirectTurn;
import com.ethora.bot.turn.Turn;

/**
 * What bots remember of their conversations.
 */
public final class Conversations {

	private final Memory memory;

	/**
	 * Create the conversations of bots.
	 * @param settings how they remember
	 */
	public Conversations(ConversationSettings settings) {
		this.memory = new Memory(settings, new AtomicBoolean());
	}

	/**
	 * Return what is remembered of who wrote a message, and of where.
	 * @param turn the turn that handles the message
	 * @return the conversation
	 */
	public Conversation of(Turn turn) {
		RoomMessage message = turn.message();
		Jid sender = new Jid(null, message.room().domain(), message.sender().nick());
		return conversation(new Place(turn.bot().jid(), message.room(), sender));
	}

	/**
	 * Return what is remembered of one person alone.
	 * @param turn the turn that handles their message
	 * @return the conversation
	 */
	public Conversation of(DirectTurn turn) {
		Peer peer = turn.message().peer();
		return conversation(new Place(turn.bot().jid(), peer.jid(), peer.jid()));
	}

	private Conversation conversation(Place place) {
		return new StoredConversation(this.memory, place, Conversation.Scope.SENDER_IN_ROOM);
	}

}
