package com.ethora.bot.xmpp;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.ethora.bot.Announcement;
import com.ethora.bot.ContactEvent;
import com.ethora.bot.DirectEvent;
import com.ethora.bot.DirectMessage;
import com.ethora.bot.Jid;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.Sender;
import com.ethora.bot.wire.ArchivePage;
import com.ethora.bot.wire.ArchiveQuery;
import com.ethora.bot.wire.Link;
import com.ethora.bot.wire.LinkFailure;
import com.ethora.bot.wire.Refusal;
import com.ethora.bot.wire.Removal;
import com.ethora.bot.xmpp.ReceivedFixtures.Fixture;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Whatever Ethora's servers and clients send is an event or is left out with a reason,
 * and nothing is left out unnoticed.
 */
@Timeout(30)
class ReceivedTests {

	private static final Jid ROOM = Jid.parse(Elements.ROOM);

	private static final Pattern REQUEST = Pattern.compile("\\{([a-z-]+)}");

	/** What can be asked, and so be answered. */
	private static final Map<String, Function<Link, CompletionStage<?>>> REQUESTS = Map.of("archive",
			(link) -> link.archive(ArchiveQuery.after(ROOM, null, 5)).thenApply(ReceivedTests::page), "ping",
			(link) -> link.present(ROOM, "app_bot"), "server-ping", Link::ping, "note",
			(link) -> link.notes().read("test"), "join",
			(link) -> link.join(Jid.parse("app_other@conference.chat.test"), "app_bot"));

	private final List<String> outcome = new CopyOnWriteArrayList<>();

	@RegisterExtension
	final LogLines drops = new LogLines(Drops.class);

	private final ObligingLink obliging = new ObligingLink(Framing.FRAMES, new Listener());

	@ParameterizedTest
	@MethodSource("fixtures")
	void isAnEventOrIsLeftOutWithAReason(Fixture fixture) {
		if (fixture.when().isEmpty()) {
			this.obliging.enter();
		}
		else {
			this.obliging.hang();
		}
		long before = this.obliging.link().drops().count();

		String elements = answering(String.join("\n", fixture.stanzas()));
		elements.lines().forEach(this.obliging::receives);
		this.drops.values().forEach((reason) -> this.outcome.add("dropped " + reason));
		this.obliging.channel().sent.stream()
			.filter((xml) -> xml.startsWith("<iq "))
			.forEach((xml) -> this.outcome.add("answered " + Elements.of(xml).attribute("type")));
		await().pollDelay(Duration.ZERO).until(() -> !this.outcome.isEmpty() || expectsNothing(fixture));

		assertThat(this.outcome)
			.containsExactlyInAnyOrderElementsOf(expectsNothing(fixture) ? List.of() : fixture.outcome());
		assertThat(this.obliging.link().drops().count() - before)
			.isEqualTo(fixture.outcome().stream().filter((line) -> line.startsWith("dropped")).count());
	}

	static Stream<Fixture> fixtures() {
		return ReceivedFixtures.all();
	}

	private static boolean expectsNothing(Fixture fixture) {
		return fixture.outcome().equals(List.of("nothing"));
	}

	/** Ask for what is going to be answered. */
	private String answering(String elements) {
		Matcher matcher = REQUEST.matcher(elements);
		if (!matcher.find()) {
			return elements;
		}
		String name = matcher.group(1);
		this.obliging.channel().silent = true;
		Objects.requireNonNull(REQUESTS.get(name), name).apply(this.obliging.link()).whenComplete((value, error) -> {
			Throwable cause = (error instanceof CompletionException) ? error.getCause() : error;
			this.outcome.add((cause != null) ? "failed %s %s".formatted(name, cause.getMessage())
					: "done %s %s".formatted(name, value));
		});
		String id = Peer.id(this.obliging.channel().sent.remove(0));
		this.obliging.channel().silent = false;
		return elements.replace(matcher.group(), id);
	}

	private static String page(ArchivePage page) {
		List<String> changes = page.changes().stream().map(Listener::describe).toList();
		return "%s%s until %s%s".formatted(page.messages().stream().map(ReceivedTests::message).toList(),
				changes.isEmpty() ? "" : " changed " + changes, page.last(), page.complete() ? "" : " with more");
	}

	private static String message(RoomMessage message) {
		return "%s %s %s %s: %s".formatted(sender(message.sender()), message.kind(), message.origin(),
				(message.archiveId() != null) ? message.archiveId() : "-", message.text());
	}

	private static String sender(Sender sender) {
		String name = sender.displayName().equals(sender.nick()) ? "" : " (%s)".formatted(sender.displayName());
		return sender.nick() + name + (sender.bot() ? " [bot]" : "");
	}

	private final class Listener extends RecordingListener {

		@Override
		public void heard() {
			// Answers to others are sent before the next element is heard.
		}

		@Override
		public void received(RoomEvent event) {
			if (!(event instanceof RoomEvent.Entered entered && entered.sender().nick().equals("app_bot"))) {
				ReceivedTests.this.outcome.add(describe(event));
			}
		}

		private static String describe(RoomEvent event) {
			if (event instanceof RoomMessage message) {
				return "message " + message(message);
			}
			if (event instanceof RoomEvent.Typing typing) {
				return "%s %s".formatted(typing.state().name().toLowerCase(Locale.ROOT), sender(typing.sender()));
			}
			if (event instanceof RoomEvent.Deleted deletion) {
				return "deleted %s %s".formatted(sender(deletion.sender()), deletion.message());
			}
			if (event instanceof RoomEvent.Reacted reacted) {
				return "reacted %s %s %s".formatted(sender(reacted.sender()), reacted.message(), reacted.reactions());
			}
			if (event instanceof RoomEvent.Entered entered) {
				return "entered " + sender(entered.sender());
			}
			if (event instanceof RoomEvent.Invited invited) {
				return "invited to %s by %s%s".formatted(invited.room().local(), invited.from(),
						invited.direct() ? " directly" : "");
			}
			if (event instanceof RoomEvent.AffiliationChanged changed) {
				return "%s is %s".formatted((changed.nick() != null) ? changed.nick() : changed.person(),
						changed.affiliation());
			}
			return String.valueOf(event);
		}

		@Override
		public void met(ContactEvent event) {
			ReceivedTests.this.outcome.add("met " + event);
		}

		@Override
		public void removed(Jid room, Removal removal) {
			ReceivedTests.this.outcome.add("removed " + removal);
		}

		@Override
		public void bounced(Jid room, String id, Refusal refusal) {
			ReceivedTests.this.outcome.add("bounced %s %s %s".formatted(room, id, refusal));
		}

		@Override
		public void direct(DirectEvent event) {
			ReceivedTests.this.outcome.add((event instanceof DirectMessage message)
					? "aside %s %s %s %s%s: %s".formatted(message.peer(), sender(message.sender()), message.kind(),
							message.origin(),
							message.requests().isEmpty() ? "" : " " + new TreeSet<>(message.requests()), message.text())
					: String.valueOf(event));
		}

		@Override
		public void acknowledged(com.ethora.bot.Peer peer, String id, boolean read) {
			ReceivedTests.this.outcome.add("%s has %s %s".formatted(peer, read ? "read" : "got", id));
		}

		@Override
		public void announced(Announcement announcement) {
			ReceivedTests.this.outcome.add("announced %s %s".formatted(announcement,
					announcement.attributes().keySet().stream().sorted().toList()));
		}

		@Override
		public void closed(LinkFailure failure) {
			ReceivedTests.this.outcome.add("closed " + failure.kind());
		}

	}

}
