package com.ethora.bot.sandbox.server;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

import com.ethora.bot.sandbox.archive.ArchiveQuery;
import com.ethora.bot.sandbox.archive.RoomArchive;
import com.ethora.bot.sandbox.muc.MucService;
import com.ethora.bot.sandbox.people.ContactService;
import com.ethora.bot.sandbox.stanza.Iq;
import com.ethora.bot.sandbox.stanza.IqTable;
import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.xml.Element;

/**
 * Queries to the server itself and to one's own account.
 */
final class ServerQueries {

	private final IqTable server = new IqTable();

	private final IqTable account = new IqTable();

	private final List<String> services;

	private final Clock clock;

	ServerQueries(List<String> services, MucService rooms, PrivateStorage storage, Carbons carbons,
			ContactService contacts, Clock clock) {
		this.services = List.copyOf(services);
		this.clock = clock;
		rooms.register(this.server);
		this.server.get("query", Ns.DISCO_INFO, this::serverInfo)
			.get("query", Ns.DISCO_ITEMS, this::services)
			.get("query", Ns.VERSION, ServerQueries::version)
			.get("time", Ns.TIME, this::time)
			.get("ping", Ns.PING, Iq::answer)
			.set("session", Ns.SESSION, Iq::answer);
		// After the services: without an address, Ethora's answer is the list of rooms.
		rooms.register(this.account);
		contacts.register(this.account);
		this.account.get("query", Ns.DISCO_INFO, this::accountInfo)
			.get("query", Ns.PRIVATE, storage::get)
			.set("query", Ns.PRIVATE, storage::set)
			.set("enable", Ns.CARBONS, carbons::enable)
			.set("disable", Ns.CARBONS, carbons::disable)
			.get("query", Ns.MAM, ArchiveQuery::fields)
			.set("query", Ns.MAM, ServerQueries::emptyArchive)
			.get("ping", Ns.PING, Iq::answer)
			.set("session", Ns.SESSION, Iq::answer);
	}

	void toServer(Iq iq) {
		this.server.handle(iq);
	}

	void toAccount(Iq iq) {
		this.account.handle(iq);
	}

	private void serverInfo(Iq iq) {
		iq.answer(info("server", "im", "Ethora sandbox",
				Stream
					.concat(this.server.namespaces().stream(),
							Stream.of(Ns.PRIVATE, Ns.CARBONS, Ns.BLOCKING, Ns.VCARD, Ns.PUBSUB))
					.toList()));
	}

	private void accountInfo(Iq iq) {
		iq.answer(info("account", "registered", iq.from().local(), List.copyOf(this.account.namespaces())));
	}

	private void services(Iq iq) {
		iq.answer(Element.of("query", Ns.DISCO_ITEMS)
			.with(this.services.stream()
				.map((service) -> Element.of("item", Ns.DISCO_ITEMS).with("jid", service))
				.toList()));
	}

	private void time(Iq iq) {
		iq.answer(Element.of("time", Ns.TIME)
			.with(Element.of("tzo", Ns.TIME).withText("+00:00"))
			.with(Element.of("utc", Ns.TIME)
				.withText(this.clock.instant().truncatedTo(ChronoUnit.SECONDS).toString())));
	}

	private static void version(Iq iq) {
		String version = ServerQueries.class.getPackage().getImplementationVersion();
		iq.answer(Element.of("query", Ns.VERSION)
			.with(Element.of("name", Ns.VERSION).withText("Ethora sandbox"))
			.with(Element.of("version", Ns.VERSION).withText((version != null) ? version : "development")));
	}

	// Only rooms are archived: nothing was ever kept for an account.
	private static void emptyArchive(Iq iq) {
		ArchiveQuery.answer(iq, new RoomArchive(0), iq.from().bare());
	}

	private static Element info(String category, String type, String name, List<String> features) {
		return Element.of("query", Ns.DISCO_INFO)
			.with(Element.of("identity", Ns.DISCO_INFO)
				.with("category", category)
				.with("type", type)
				.with("name", name))
			.with(features.stream()
				.map((feature) -> Element.of("feature", Ns.DISCO_INFO).with("var", feature))
				.toList());
	}

}
