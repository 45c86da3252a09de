package com.ethora.bot.contract.chaos.bot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import com.ethora.bot.Jid;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.Sender;
import com.ethora.bot.wire.Credentials;
import com.ethora.bot.wire.CredentialsSupplier;
import com.ethora.bot.wire.Link;
import com.ethora.bot.wire.LinkListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.Mockito.mock;

/**
 * Tests for {@link FaultyWire} and {@link FreshIdsWire}.
 */
class FaultyWireTests {

	private static final Jid ROOM = Jid.parse("lobby@conference.bot.test");

	private static final CredentialsSupplier CREDENTIALS = CredentialsSupplier
		.of(new Credentials(Jid.parse("echo@bot.test"), "secret"));

	private final PortFaults faults = new PortFaults();

	private final Link link = mock(Link.class);

	private final LinkListener bot = mock(LinkListener.class);

	private final List<String> heard = new ArrayList<>();

	private LinkListener server = this.bot;

	private final FaultyWire wire = new FaultyWire((credentials, listener) -> {
		this.server = listener;
		return this.link;
	}, this.faults);

	@BeforeEach
	void listen() {
		willAnswer((call) -> this.heard.add(words(call.getArgument(0)))).given(this.bot).received(any());
		given(this.link.join(any(), any())).willReturn(CompletableFuture.completedFuture(null));
	}

	@Test
	void changesNothingUntilToldTo() {
		this.wire.connect(CREDENTIALS, this.bot);

		say("ann", "1");
		say("echo", "2");

		assertThat(this.heard).containsExactly("ann 1 LIVE", "echo 2 LIVE");
	}

	@Test
	void losesEchoesAndNothingElse() {
		this.wire.connect(CREDENTIALS, this.bot);
		this.faults.loseEchoes(1);

		say("ann", "1");
		say("echo", "2");
		say("echo", "3");

		assertThat(this.heard).containsExactly("ann 1 LIVE", "echo 3 LIVE");
	}

	@Test
	void saysThingsTwice() {
		this.wire.connect(CREDENTIALS, this.bot);
		this.faults.repeat(1);

		say("ann", "1");
		say("ann", "2");

		assertThat(this.heard).containsExactly("ann 1 LIVE", "ann 1 LIVE", "ann 2 LIVE");
	}

	@Test
	void repeatsThePast() {
		this.wire.connect(CREDENTIALS, this.bot);
		say("ann", "1");
		say("ann", "2");

		this.wire.repeatThePast();

		assertThat(this.heard).containsExactly("ann 1 LIVE", "ann 2 LIVE", "ann 1 LIVE", "ann 2 LIVE");
	}

	@Test
	void replaysHistoryAtTheNextJoin() {
		Link connected = this.wire.connect(CREDENTIALS, this.bot);
		say("ann", "1");
		this.faults.replayOnJoin();

		connected.join(ROOM, "echo");
		connected.join(ROOM, "echo");

		assertThat(this.heard).containsExactly("ann 1 LIVE", "ann 1 HISTORY");
	}

	@Test
	void nothingIsKnownAgainWhenItHasFreshIds() {
		new FreshIdsWire(this.wire).connect(CREDENTIALS, this.bot);
		this.faults.repeat(1);

		say("ann", "1");

		assertThat(this.heard).containsExactly("ann 1 LIVE", "ann 1~2 LIVE");
	}

	private void say(String nick, String archiveId) {
		this.server.received(new RoomMessage(ROOM, Sender.of(nick), "hello", "id", archiveId, Instant.EPOCH,
				RoomMessage.Origin.LIVE, RoomMessage.Kind.TEXT, Map.of()));
	}

	private static String words(RoomEvent event) {
		RoomMessage message = (RoomMessage) event;
		return "%s %s %s".formatted(message.sender().nick(), message.archiveId(), message.origin());
	}

}
