package com.ethora.bot.xmpp;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import com.ethora.bot.Jid;
import com.ethora.bot.OfferedCommand;
import com.ethora.bot.wire.CommandOutcome;
import com.ethora.bot.wire.Persona;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CommandAnswersTests {

	private static final String ANN = "app_ann@chat.test/web";

	private final List<String> executed = new ArrayList<>();

	private Instant now = Instant.EPOCH;

	private final ObligingLink obliging = new ObligingLink(Framing.FRAMES, () -> this.now, new Admins()).logIn();

	@Test
	void listsCommandsForAdminsOnly() {
		assertThat(items(ANN)).containsExactly("book", "status", "paint");
		assertThat(items("app_eve@chat.test/web")).isEmpty();
	}

	@Test
	void describesACommandToAdminsOnly() {
		String question = "<query xmlns='http://jabber.org/protocol/disco#info' node='book'/>";

		assertThat(ask("get", ANN, question).child("query").orElseThrow().child("identity")).get()
			.extracting((identity) -> identity.attribute("type"))
			.isEqualTo("command-node");
		assertThat(Refusals.of(ask("get", "app_eve@chat.test/web", question)).condition()).isEqualTo("item-not-found");
	}

	@Test
	void saysThatThereAreCommands() {
		assertThat(ask("get", ANN, "<query xmlns='http://jabber.org/protocol/disco#info'/>").child("query")
			.orElseThrow()
			.children()).anyMatch((feature) -> Ns.COMMANDS.equals(feature.attribute("var")));
	}

	@Test
	void executesAtOnceWhatNeedsNoForm() {
		Element command = command(ANN, "node='status'", "");

		assertThat(command.attribute("status")).isEqualTo("completed");
		assertThat(command.child("note").map(Element::text)).contains("status {}");
	}

	@Test
	void asksWhatHasToBeFilledInUntilItIs() {
		String session = begin(ANN);

		Element again = command(ANN, "node='book' sessionid='%s'".formatted(session), "");
		Element wrong = command(ANN, "node='book' sessionid='%s' action='next'".formatted(session),
				field("day", "x") + field("room", "purple"));
		Element done = command(ANN, "node='book' sessionid='%s' action='complete'".formatted(session),
				field("day", "x") + field("room", "red") + field("more", "y"));

		assertThat(again.child("note").map(Element::text)).contains("'day' is missing");
		assertThat(wrong.child("note").map(Element::text)).contains("'room' is not possible");
		assertThat(done.attribute("status")).isEqualTo("completed");
		assertThat(this.executed).containsExactly("book {day=x, room=red}");
	}

	@Test
	void doesNotAskForWhatMayBeLeftOut() {
		String session = String.valueOf(command(ANN, "node='paint'", "").attribute("sessionid"));

		Element wrong = command(ANN, "node='paint' sessionid='%s'".formatted(session), field("color", "purple"));
		Element done = command(ANN, "node='paint' sessionid='%s'".formatted(session), field("color", ""));

		assertThat(wrong.child("note").map(Element::text)).contains("'color' is not possible");
		assertThat(wrong.child("x").orElseThrow().children()).filteredOn((child) -> child.name().equals("field"))
			.singleElement()
			.satisfies((field) -> assertThat(field.child("required")).isEmpty())
			.satisfies((field) -> assertThat(field.child("value")).isEmpty());
		assertThat(done.attribute("status")).isEqualTo("completed");
		assertThat(this.executed).containsExactly("paint {}");
	}

	@Test
	void isFinishedOnce() {
		String session = begin(ANN);
		String filled = field("day", "x") + field("room", "red");
		command(ANN, "node='book' sessionid='%s'".formatted(session), filled);

		assertThat(refused(ANN, "node='book' sessionid='%s'".formatted(session), filled)).contains("bad-sessionid");
		assertThat(this.executed).hasSize(1);
	}

	@Test
	void canBeCanceled() {
		String session = begin(ANN);

		assertThat(
				command(ANN, "node='book' action='cancel' sessionid='%s'".formatted(session), "").attribute("status"))
			.isEqualTo("canceled");
		assertThat(refused(ANN, "node='book' sessionid='%s'".formatted(session), "")).contains("bad-sessionid");
	}

	@Test
	void belongsToWhoBeganIt() {
		String session = begin(ANN);

		assertThat(refused("app_ann@chat.test/other", "node='book' sessionid='%s'".formatted(session), ""))
			.contains("bad-sessionid");
	}

	@Test
	void expires() {
		String session = begin(ANN);
		this.now = this.now.plus(CommandSessions.LIFE).plusSeconds(1);

		assertThat(refused(ANN, "node='book' sessionid='%s'".formatted(session), "")).contains("session-expired");
	}

	@Test
	void fewAreOpenAtATime() {
		for (int i = 0; i < CommandSessions.MAX_OF_ONE; i++) {
			begin(ANN);
		}
		assertThat(refused(ANN, "node='book'", "")).contains("resource-constraint");
		assertThat(begin("app_ann@chat.test/other")).isNotBlank();

		this.now = this.now.plus(CommandSessions.LIFE).plus(Duration.ofSeconds(1));
		assertThat(begin(ANN)).isNotBlank();
	}

	@Test
	void fewAreOpenInAll() {
		for (int i = 0; i < CommandSessions.MAX; i++) {
			begin("app_ann@chat.test/" + i);
		}

		assertThat(refused(ANN, "node='book'", "")).contains("resource-constraint");
	}

	@Test
	void othersAreForbiddenAndStrangeActionsRefused() {
		assertThat(refused("app_eve@chat.test/web", "node='status'", "")).contains("forbidden");
		assertThat(refused(ANN, "node='unknown'", "")).contains("item-not-found");
		assertThat(refused(ANN, "node='book' action='prev'", "")).contains("bad-action");
		assertThat(refused(ANN, "node='book' sessionid='%s' action='prev'".formatted(begin(ANN)), ""))
			.contains("bad-action");
		assertThat(this.executed).isEmpty();
	}

	private String begin(String person) {
		Element form = command(person, "node='book'", "");
		assertThat(form.attribute("status")).isEqualTo("executing");
		return String.valueOf(form.attribute("sessionid"));
	}

	private List<String> items(String person) {
		Element answer = ask("get", person,
				"<query xmlns='http://jabber.org/protocol/disco#items' node='%s'/>".formatted(Ns.COMMANDS));
		return answer.child("query")
			.orElseThrow()
			.children()
			.stream()
			.map((item) -> String.valueOf(item.attribute("node")))
			.toList();
	}

	private Element command(String person, String attributes, String fields) {
		return give(person, attributes, fields).child("command", Ns.COMMANDS).orElseThrow();
	}

	private List<String> refused(String person, String attributes, String fields) {
		return give(person, attributes, fields).child("error")
			.orElseThrow()
			.children()
			.stream()
			.map(Element::name)
			.toList();
	}

	private Element give(String person, String attributes, String fields) {
		return ask("set", person, "<command xmlns='%s' %s><x xmlns='jabber:x:data' type='submit'>%s</x></command>"
			.formatted(Ns.COMMANDS, attributes, fields));
	}

	private Element ask(String type, String person, String content) {
		this.obliging.channel().sent.clear();
		this.obliging.receives("<iq xmlns='jabber:client' type='%s' from='%s' to='%s' id='q'>%s</iq>".formatted(type,
				person, ObligingChannel.SELF, content));
		return Elements.of(this.obliging.channel().sent.get(0));
	}

	private static String field(String name, String value) {
		return "<field var='%s'><value>%s</value></field>".formatted(name, value);
	}

	private final class Admins extends RecordingListener {

		@Override
		public Persona persona() {
			return new Persona() {

				@Override
				public boolean commanded() {
					return true;
				}

				@Override
				public boolean obeys(Jid person) {
					return person.bare().toString().equals("app_ann@chat.test");
				}

				@Override
				public List<OfferedCommand> commands() {
					return List.of(
							new OfferedCommand("book", "Book",
									List.of(new OfferedCommand.Field("day", List.of()),
											new OfferedCommand.Field("room", List.of("red", "green")))),
							new OfferedCommand("status", "Status", List.of()), new OfferedCommand("paint", "Paint",
									List.of(new OfferedCommand.Field("color", List.of("red", "blue"), false))));
				}

				@Override
				public void execute(Jid person, String command, Map<String, String> values,
						CompletableFuture<CommandOutcome> outcome) {
					String what = command + " " + values;
					CommandAnswersTests.this.executed.add(what);
					outcome.complete(new CommandOutcome(true, what));
				}

			};
		}

	}

}
