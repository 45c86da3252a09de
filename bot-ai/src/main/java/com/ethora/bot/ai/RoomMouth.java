package com.ethora.bot.ai;

import java.util.Optional;
import java.util.function.Predicate;

import com.ethora.bot.DirectMessage;
import com.ethora.bot.GrowingReply;
import com.ethora.bot.Reply;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.ThreadParent;
import com.ethora.bot.turn.Turn;

/**
 * Answers in a room: in a thread where the question is in one, or is to begin one.
 *
 * @param turn what is answered
 * @param threaded whether it is to begin one
 */
record RoomMouth(Turn turn, boolean threaded) implements Mouth {

	@Override
	public void typing(boolean active) {
		this.turn.typing(active);
	}

	@Override
	public void say(Reply reply) {
		this.turn.reply(inPlace(reply));
	}

	@Override
	public GrowingReply grow() {
		return this.turn.grow(this::inPlace);
	}

	@Override
	public Runnable listen(Ears ears, Predicate<RoomEvent> inRoom, Predicate<DirectMessage> alone) {
		return ears.listen(this.turn.bot(), this.turn.message().room(), inRoom);
	}

	@Override
	public Reply inPlace(Reply reply) {
		boolean inThread = this.threaded || this.turn.message().thread().isPresent();
		return (inThread && reply.thread() == null) ? reply.inThread(this.turn.message()) : reply;
	}

	@Override
	public String place() {
		RoomMessage message = this.turn.message();
		Optional<String> thread = message.thread()
			.map(ThreadParent::id)
			.or(() -> Optional.ofNullable(this.threaded ? message.archiveId() : null));
		return message.room() + thread.map((id) -> "/" + id).orElse("");
	}

}
