package com.ethora.bot.outbox;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import com.ethora.bot.Delivery;
import com.ethora.bot.DeliveryException.Reason;
import com.ethora.bot.MessageRef;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.Sender;
import com.ethora.bot.simulation.Fate;
import com.ethora.bot.simulation.SimulatedLink;
import com.ethora.bot.wire.Content;
import com.ethora.bot.wire.OutboundMessage;
import com.ethora.bot.wire.Refusal;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChangesTests {

	private final OutboxFixture fixture = new OutboxFixture();

	@Test
	void anEditIsDeliveredWhenTheRoomShowsIt() {
		this.fixture.connectAndOpen();
		Delivery said = said("hi");

		CompletableFuture<Delivery> edit = edit(said, "hello");

		assertThat(edit).isCompletedWithValueMatching((delivery) -> delivery.ref().equals(said.ref()));
		assertThat(this.fixture.shown()).containsExactly("hello");
	}

	@Test
	void whatWasEditedCanBeEditedAgainByItsDelivery() {
		this.fixture.connectAndOpen();
		Delivery edited = edit(said("hi"), "hello").join();

		assertThat(edit(edited, "good day")).isCompleted();
		assertThat(this.fixture.shown()).containsExactly("good day");
	}

	@Test
	void aDeletionIsDeliveredThoughTheRoomShowsItUnderTheIdOfAll() {
		this.fixture.connectAndOpen();
		Delivery one = said("one");
		Delivery two = said("two");

		CompletableFuture<Delivery> first = change(new Content.Deletion(one.ref()));
		CompletableFuture<Delivery> second = change(new Content.Deletion(two.ref()));
		this.fixture.advance(1_000);

		assertThat(first).isCompletedWithValueMatching((delivery) -> delivery.ref().equals(one.ref()));
		assertThat(second).isCompletedWithValueMatching((delivery) -> delivery.ref().equals(two.ref()));
	}

	@Test
	void reactionsAreDelivered() {
		SimulatedLink link = this.fixture.connectAndOpen();

		CompletableFuture<Delivery> reaction = change(
				new Content.Reactions(MessageRef.archived("17"), List.of("+1", "heart")));

		assertThat(reaction).isCompletedWithValueMatching((delivery) -> "17".equals(delivery.archiveId()));
		assertThat(link.sent()).singleElement()
			.satisfies((message) -> assertThat(message.id()).startsWith("message-reaction:"));
	}

	@Test
	void changesWaitBehindWhatWasSaidBefore() {
		this.fixture.connect();
		CompletableFuture<Delivery> said = this.fixture.send("hi");
		change(new Content.Reactions(MessageRef.archived("17"), List.of()));

		this.fixture.outbox.open(OutboxFixture.LOBBY, null);
		this.fixture.advance(1_000);

		assertThat(said).isCompleted();
		assertThat(this.fixture.wire.link().sent()).extracting(OutboundMessage::content)
			.hasExactlyElementsOfTypes(Content.Post.class, Content.Reactions.class);
	}

	@Test
	void aChangeThatWasLostIsMadeAgain() {
		this.fixture.connectAndOpen();
		Delivery said = said("hi");
		this.fixture.lobby.fate(Fate.LOST);
		CompletableFuture<Delivery> edit = edit(said, "hello");
		this.fixture.lobby.fate(Fate.SHOWN);

		this.fixture.advance(10_000);

		assertThat(edit).isCompleted();
		assertThat(this.fixture.shown()).containsExactly("hello");
	}

	@Test
	void aChangeThatIsOnItsWayWhenTheLinkIsLostIsMadeAgain() {
		this.fixture.connectAndOpen();
		Delivery said = said("hi");
		this.fixture.wire.link().blackHole();
		CompletableFuture<Delivery> deletion = change(new Content.Deletion(said.ref()));

		this.fixture.cut();
		this.fixture.connectAndOpen();
		this.fixture.advance(1_000);

		assertThat(deletion).isCompleted();
	}

	@Test
	void aChangeThatTheRoomIgnoresIsGivenUp() {
		SimulatedLink link = this.fixture.connectAndOpen();
		CompletableFuture<Delivery> edit = change(new Content.Edit(MessageRef.archived("nothing there"), "x"));

		this.fixture.timeline.advance(Duration.ofSeconds(29));
		assertThat(edit).isNotDone();
		this.fixture.timeline.advance(Duration.ofSeconds(1));

		OutboxFixture.assertFailed(edit, Reason.REFUSED);
		assertThat(link.sent()).hasSize(3);
		assertThat(this.fixture.outbox.pending()).isZero();
	}

	@Test
	void aDeletionThatComesBackUnderTheIdOfAllIsForbidden() {
		SimulatedLink link = this.fixture.connectAndOpen();
		link.blackHole();
		CompletableFuture<Delivery> deletion = change(new Content.Deletion(MessageRef.archived("17")));

		this.fixture.outbox.bounced(OutboxFixture.LOBBY, "deleteMessageStanza", new Refusal("forbidden", null));

		OutboxFixture.assertFailed(deletion, Reason.FORBIDDEN);
	}

	@Test
	void whatOthersDoIsNoEcho() {
		SimulatedLink link = this.fixture.connectAndOpen();
		MessageRef message = MessageRef.archived("17");
		this.fixture.lobby.fate(Fate.LOST);
		CompletableFuture<Delivery> reaction = change(new Content.Reactions(message, List.of("+1")));
		String id = link.sent().get(0).id();

		link.listener()
			.received(new RoomEvent.Reacted(OutboxFixture.LOBBY, Sender.of("mallory"), id, message, List.of()));

		assertThat(reaction).isNotDone();
	}

	@Test
	void anEditMayBeTooLong() {
		this.fixture.connectAndOpen();

		OutboxFixture.assertFailed(edit(said("hi"), "x".repeat(21)), Reason.REFUSED);
		assertThat(this.fixture.shown()).containsExactly("hi");
	}

	private Delivery said(String text) {
		CompletableFuture<Delivery> delivery = this.fixture.send(text);
		this.fixture.advance(1_000);
		return delivery.join();
	}

	private CompletableFuture<Delivery> edit(Delivery said, String text) {
		return change(new Content.Edit(said.ref(), text));
	}

	private CompletableFuture<Delivery> change(Content.Change change) {
		CompletableFuture<Delivery> delivery = this.fixture.outbox.change(OutboxFixture.LOBBY, change);
		this.fixture.timeline.runDue();
		return delivery;
	}

}
