package com.ethora.bot.handler;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.ethora.bot.DirectDelivery;
import com.ethora.bot.DirectMessage;
import com.ethora.bot.Jid;
import com.ethora.bot.Peer;
import com.ethora.bot.Reply;
import com.ethora.bot.RoomMessage.Kind;
import com.ethora.bot.Sender;
import com.ethora.bot.turn.DirectSink;
import com.ethora.bot.turn.DirectTurn;
import com.ethora.bot.turn.TurnHandler;

import static org.mockito.BDDMockito.mock;

/**
 * A talk of a person with a bot named Echo Bot alone, of which the replies are kept.
 */
final class RecordedTalk implements DirectSink {

	static final Peer ALICE = Peer.account(Jid.parse("alice@example.com"));

	static final Peer ANN = Peer.account(Jid.parse("ann@example.com"));

	private final List<String> said = new ArrayList<>();

	private RecordedTalk() {
	}

	/** What is answered, {@code unhandled} when nothing is. */
	static List<String> answers(TurnHandler handler, Peer peer, String text) {
		RecordedTalk talk = new RecordedTalk();
		DirectMessage message = new DirectMessage(peer, sender(peer), text, "1", null, Instant.EPOCH,
				DirectMessage.Origin.LIVE, Kind.TEXT, Set.of(), Map.of());
		boolean handled = handler.handle(new DirectTurn(message, RecordedTurn.bot("echo"), talk));
		return handled ? talk.said : List.of("unhandled");
	}

	private static Sender sender(Peer peer) {
		String name = peer.name();
		return new Sender(name, name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1), null, false);
	}

	static List<String> answers(Object controller, String text) {
		return answers(HandlerDispatcher.of(List.of(controller), HandlerSettings.defaults()), ANN, text);
	}

	@Override
	public DirectDelivery send(DirectMessage to, Reply reply) {
		this.said.add(reply.text());
		return mock(DirectDelivery.class);
	}

	@Override
	public void typing(DirectMessage to, boolean active) {
		// Told elsewhere.
	}

}
