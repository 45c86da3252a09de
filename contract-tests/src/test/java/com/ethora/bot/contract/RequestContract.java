package com.ethora.bot.contract;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.ethora.bot.IqException;
import com.ethora.bot.IqRequest;
import com.ethora.bot.Jid;
import com.ethora.bot.Room;
import com.ethora.bot.XmlElement;
import com.ethora.bot.annotation.Arg;
import com.ethora.bot.annotation.OnCommand;
import com.ethora.bot.annotation.OnIq;
import com.ethora.bot.contract.client.PlainClient;
import com.ethora.bot.contract.client.Stanza;
import com.ethora.bot.handler.HandlerDispatcher;
import com.ethora.bot.handler.HandlerSettings;
import com.ethora.bot.request.RequestSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What others ask a bot, other than by words.
 */
interface RequestContract extends Contract {

	String COMMANDS = "http://jabber.org/protocol/commands";

	@ParameterizedTest
	@CsvSource({ "ping, urn:xmpp:ping", "query, jabber:iq:version", "time, urn:xmpp:time", "vCard, vcard-temp",
			"query, http://jabber.org/protocol/disco#info", "query, http://jabber.org/protocol/disco#items" })
	default void answersWhatEverySessionKnows(String element, String namespace) {
		BotLink bot = stage().newBot();
		PlainClient person = stage().newPerson();

		Stanza answer = person.ask(PresenceContract.address(bot), "get",
				"<%s xmlns='%s'/>".formatted(element, namespace));

		assertThat(answer.attribute("type")).as(answer.xml()).isEqualTo("result");
		if (!element.equals("ping")) {
			assertThat(answer.child(element, namespace)).isPresent();
		}
	}

	/** Some servers pass this on for those only who may see the bot. */
	@Test
	default void tellsSinceWhenItHasSaidNothing() {
		BotLink bot = stage().newBot();
		PlainClient person = stage().newPerson();
		PresenceContract.admit(bot, person);

		Stanza answer = person.ask(PresenceContract.address(bot), "get", "<query xmlns='jabber:iq:last'/>");

		assertThat(answer.child("query", "jabber:iq:last")).get()
			.extracting((query) -> query.attribute("seconds"))
			.asString()
			.matches("\\d+");
	}

	@Test
	default void refusesWhatNobodyAnswers() {
		BotLink bot = stage().newBot();

		Stanza answer = stage().newPerson().ask(PresenceContract.address(bot), "set", "<x xmlns='urn:unknown'/>");

		assertThat(answer.child("error").flatMap((error) -> error.child("service-unavailable"))).isPresent();
	}

	@Test
	default void answersRequestsByMethods() {
		EngineBot bot = started(Set.of());
		PlainClient person = stage().newPerson();

		Stanza weather = person.ask(address(bot), "get", "<town xmlns='urn:weather' name='Ulm &amp; Um'/>");
		assertThat(weather.child("weather", "urn:weather")).get()
			.extracting((found) -> found.attribute("of"))
			.isEqualTo("Ulm & Um");

		Stanza unknown = person.ask(address(bot), "get", "<town xmlns='urn:weather' name='Atlantis'/>");
		assertThat(unknown.child("error").flatMap((error) -> error.child("item-not-found"))).isPresent();

		Stanza failed = person.ask(address(bot), "set", "<town xmlns='urn:weather' name='Ulm'/>");
		assertThat(failed.xml()).contains("internal-server-error").doesNotContain("secret");

		assertThat(person.ask(address(bot), "get", "<query xmlns='http://jabber.org/protocol/disco#info'/>").xml())
			.contains("urn:weather");
	}

	@Test
	default void carriesOutCommandsOfAdmins() {
		Jid room = stage().newRoom();
		PlainClient admin = stage().newPerson();
		EngineBot bot = started(Set.of(new Jid(admin.name(), stage().server().domain(), null)), room);

		Stanza list = admin.ask(address(bot), "get",
				"<query xmlns='http://jabber.org/protocol/disco#items' node='%s'/>".formatted(COMMANDS));
		assertThat(nodes(list)).containsExactlyInAnyOrder("book", "status");

		Stanza form = command(admin, bot, "node='book' action='execute'", "");
		String session = form.attribute("sessionid");
		assertThat(form.attribute("status")).isEqualTo("executing");
		assertThat(form.child("x").stream().flatMap(Stanza::children).map((field) -> field.attribute("var")))
			.contains("day", "in-room");

		Stanza missing = command(admin, bot, "node='book' sessionid='%s'".formatted(session), field("day", "monday"));
		assertThat(missing.attribute("status")).isEqualTo("executing");

		Stanza done = command(admin, bot, "node='book' sessionid='%s' action='complete'".formatted(session),
				field("day", "monday") + field("in-room", room.toString()));
		assertThat(done.attribute("status")).isEqualTo("completed");
		assertThat(done.child("note").map(Stanza::text)).contains("Booked %s for monday".formatted(room.local()));

		Stanza plain = command(admin, bot, "node='status'", "");
		assertThat(plain.attribute("status")).isEqualTo("completed");
		assertThat(plain.child("note").map(Stanza::text)).contains("All is well");
	}

	@Test
	default void letsAnAdminCancel() {
		Jid room = stage().newRoom();
		PlainClient admin = stage().newPerson();
		EngineBot bot = started(Set.of(new Jid(admin.name(), stage().server().domain(), null)), room);
		String session = command(admin, bot, "node='book'", "").attribute("sessionid");

		Stanza canceled = command(admin, bot, "node='book' action='cancel' sessionid='%s'".formatted(session), "");

		assertThat(canceled.attribute("status")).isEqualTo("canceled");
		assertThat(ask(admin, bot, "node='book' sessionid='%s'".formatted(session), "").xml())
			.contains("bad-sessionid");
	}

	@Test
	default void showsNoCommandsToOthersAndObeysThemNot() {
		PlainClient person = stage().newPerson();
		EngineBot bot = started(Set.of(stage().newAccount().account()), stage().newRoom());

		Stanza list = person.ask(address(bot), "get",
				"<query xmlns='http://jabber.org/protocol/disco#items' node='%s'/>".formatted(COMMANDS));
		Stanza refused = ask(person, bot, "node='status'", "");

		assertThat(nodes(list)).isEmpty();
		assertThat(refused.child("error").flatMap((error) -> error.child("forbidden"))).isPresent();
	}

	private EngineBot started(Set<Jid> admins, Jid... rooms) {
		HandlerDispatcher handler = HandlerDispatcher.of(List.of(new Concierge()), HandlerSettings.defaults());
		return stage()
			.closing(EngineBot.create(stage(), stage().address(), stage().newAccount(), List.of(rooms), handler,
					handler.requests(), RequestSettings.DEFAULTS.withAdmins(admins)))
			.start();
	}

	private static String address(EngineBot bot) {
		return bot.engine().jid().withResource("bot").toString();
	}

	private static Stream<String> nodes(Stanza list) {
		return list.child("query").stream().flatMap(Stanza::children).map((item) -> item.attribute("node"));
	}

	private static Stanza command(PlainClient person, EngineBot bot, String attributes, String fields) {
		Stanza answer = ask(person, bot, attributes, fields);
		return answer.child("command", COMMANDS).orElseThrow(() -> new AssertionError(answer.xml()));
	}

	private static Stanza ask(PlainClient person, EngineBot bot, String attributes, String fields) {
		String form = fields.isEmpty() ? "" : "<x xmlns='jabber:x:data' type='submit'>%s</x>".formatted(fields);
		return person.ask(address(bot), "set",
				"<command xmlns='%s' %s>%s</command>".formatted(COMMANDS, attributes, form));
	}

	private static String field(String name, String value) {
		return "<field var='%s'><value>%s</value></field>".formatted(name, value);
	}

	/**
	 * What the bots of these tests can do.
	 */
	class Concierge {

		@OnCommand(value = "book {day}", help = "Book the room")
		String book(@Arg String day, Room room) {
			return "Booked %s for %s".formatted(room.jid().local(), day);
		}

		@OnCommand("status")
		String status() {
			return "All is well";
		}

		@OnIq(namespace = "urn:weather", element = "town", type = OnIq.Type.GET)
		XmlElement weather(XmlElement town) {
			String name = String.valueOf(town.attribute("name"));
			if (name.equals("Atlantis")) {
				throw new IqException(IqException.Condition.ITEM_NOT_FOUND, null);
			}
			return XmlElement.of("weather", "urn:weather").with("of", name);
		}

		@OnIq(namespace = "urn:weather", type = OnIq.Type.SET)
		void change(IqRequest request) {
			throw new IllegalStateException("the secret reason why %s changes no weather".formatted(request.from()));
		}

	}

}
