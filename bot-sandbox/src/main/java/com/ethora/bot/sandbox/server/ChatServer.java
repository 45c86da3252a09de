package com.ethora.bot.sandbox.server;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

import com.ethora.bot.sandbox.file.FileStore;
import com.ethora.bot.sandbox.muc.MucService;
import com.ethora.bot.sandbox.muc.RoomRegistry;
import com.ethora.bot.sandbox.people.ContactService;

/**
 * The chat server: its accounts, rooms and archives, and whoever is connected. It lives
 * in one thread: nothing here is to be called from several at once. So a room has one
 * order, which all its people and its archive share.
 */
public final class ChatServer {

	private final Set<Connection> connections = new LinkedHashSet<>();

	private final PlannedFaults faults = new PlannedFaults();

	private final Accounts accounts;

	private final MucService rooms;

	private final Services services;

	/**
	 * Create a server.
	 * @param domain the domain served
	 * @param roomNames names of the rooms there are from the start
	 * @param users passwords by name; everybody gets in while it is empty
	 * @param history how many messages a room keeps
	 * @param clock what time it is
	 * @param files where files are kept
	 * @param address tells the address of the server in the web
	 */
	public ChatServer(String domain, List<String> roomNames, Map<String, String> users, int history, Clock clock,
			FileStore files, Supplier<String> address) {
		String conference = conference(domain);
		Sessions sessions = new Sessions();
		this.accounts = new Accounts(users, clock);
		Carbons carbons = new Carbons(sessions);
		ContactService contacts = new ContactService(sessions, clock);
		People people = new People(sessions, carbons, new OfflineMessages(domain, this.accounts, clock), contacts);
		this.rooms = new MucService(conference, roomNames, history, clock, people, this.faults);
		ServerQueries queries = new ServerQueries(List.of(conference, UploadService.domain(domain)), this.rooms,
				new PrivateStorage(), carbons, contacts, clock);
		Router router = new Router(domain, conference, this.rooms, people, contacts, queries,
				new UploadService(files, address));
		this.services = new Services(domain, new SaslMechanisms(this.accounts, domain), sessions, router);
	}

	/**
	 * The domain of the rooms.
	 * @param domain the domain served
	 * @return the domain of its rooms
	 */
	public static String conference(String domain) {
		return "conference." + domain;
	}

	/**
	 * Path of the files that are promised by stanzas.
	 * @return what it begins with
	 */
	public static String uploadPath() {
		return UploadService.PATH;
	}

	/**
	 * Who may log in.
	 * @return the accounts
	 */
	public Accounts accounts() {
		return this.accounts;
	}

	/**
	 * The rooms, for those who look after them from outside.
	 * @return the rooms
	 */
	public RoomRegistry registry() {
		return this.rooms.registry();
	}

	/**
	 * Begin a stream.
	 * @param link the way to the client
	 * @return where to put what the client sends
	 */
	public Connection connect(Link link) {
		Connection connection = new Connection(link, this.services, this.connections::remove);
		this.connections.add(connection);
		return connection;
	}

	/**
	 * End all streams, telling the clients that the server shuts down.
	 */
	public void sayGoodbye() {
		forEach((connection) -> connection.fail(StreamError.SYSTEM_SHUTDOWN));
	}

	/**
	 * Cut all connections without a word.
	 */
	public void cutAll() {
		forEach(Connection::cut);
	}

	/**
	 * Refuse all who want to log in.
	 * @param refuse whether to
	 */
	public void refuseLogins(boolean refuse) {
		this.accounts.refuse(refuse);
	}

	/**
	 * Let the next message to a room not come back to its sender.
	 */
	public void loseNextEcho() {
		this.faults.loseNextEcho();
	}

	/**
	 * Let the next message to a room come twice.
	 */
	public void duplicateNext() {
		this.faults.duplicateNext();
	}

	/**
	 * Let the next two messages to a room arrive in each other's place.
	 */
	public void swapNextTwo() {
		this.faults.swapNextTwo();
	}

	/**
	 * Take a person out of a room without telling anybody.
	 * @param room name of the room
	 * @param nick who
	 * @return whether the person was there
	 */
	public boolean forget(String room, String nick) {
		return this.rooms.forget(room, nick);
	}

	/**
	 * Forget what was said in all rooms and what was to go wrong.
	 */
	public void clear() {
		refuseLogins(false);
		this.faults.clear();
		this.rooms.registry().clear();
	}

	private void forEach(Consumer<Connection> action) {
		List.copyOf(this.connections).forEach(action);
	}

}
