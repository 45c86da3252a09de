package com.ethora.bot.sandbox.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.ethora.bot.sandbox.muc.RoomEntry;
import com.ethora.bot.sandbox.muc.RoomRegistry;
import com.ethora.bot.sandbox.stanza.Jid;

/**
 * Rooms, the same as those of the chat server.
 */
final class ChatRoutes {

	private static final int MAX_NAME = 200;

	private final App app;

	private final RoomRegistry rooms;

	private final Identity identity;

	private final Function<RestCall, String> callers;

	ChatRoutes(App app, RoomRegistry rooms, Identity identity, Function<RestCall, String> callers) {
		this.app = app;
		this.rooms = rooms;
		this.identity = identity;
		this.callers = callers;
	}

	List<Route> routes() {
		return List.of(Route.of("GET", "/v1/chats/my", this::mine), Route.of("GET", "/v1/chats/my/{name}", this::one),
				Route.of("POST", "/v1/chats", this::create), Route.of("POST", "/v1/chats/private", this::createPrivate),
				Route.of("DELETE", "/v1/chats", this::delete),
				Route.of("POST", "/v1/chats/users-access", (call) -> access(call, this::admit)),
				Route.of("DELETE", "/v1/chats/users-access", (call) -> access(call, this::dismiss)),
				Route.of("GET", "/v1/chats/users", this::members));
	}

	private RestResponse mine(RestCall call) {
		Jid caller = caller(call);
		return RestResponse.json(200, Map.of("items",
				this.rooms.all().stream().filter((room) -> room.isMember(caller)).map(this::describe).toList()));
	}

	private RestResponse one(RestCall call) {
		return RestResponse.json(200, describe(room(call.inPath("name"), caller(call), RoomEntry::isMember)));
	}

	private RestResponse create(RestCall call) {
		Jid caller = caller(call);
		String title = call.required("title");
		String type = call.optional("type").orElse("public");
		if (!type.equals("public") && !type.equals("group")) {
			throw new RestException(400, "WRONG_TYPE");
		}
		String name = this.app.prefixed(call.optional("uuid").orElseGet(() -> App.id(UUID.randomUUID().toString())));
		if (name.length() > MAX_NAME || !name.matches("[\\p{Ll}\\p{N}._-]+")) {
			throw new RestException(400, "WRONG_UUID");
		}
		if (this.rooms.find(name).isPresent()) {
			throw new RestException(409, "CHAT_EXISTS");
		}
		RoomEntry room = this.rooms.create(name, title, call.optional("description").orElse(""), type.equals("group"),
				caller);
		people(call).forEach((person) -> this.rooms.admit(name, person, system()));
		return RestResponse.json(200, Map.of("result", describe(room)));
	}

	private RestResponse createPrivate(RestCall call) {
		Jid caller = caller(call);
		String other = call.required("username");
		if (!this.identity.knows(other) || other.equals(caller.local())) {
			throw new RestException(404, "USER_NOT_FOUND");
		}
		String name = Stream.of(caller.local(), other).sorted().collect(Collectors.joining("-"));
		RoomEntry room = this.rooms.find(name).orElseGet(() -> this.rooms.create(name, name, "", true, caller));
		if (!room.isMember(jid(other))) {
			this.rooms.admit(name, jid(other), system());
		}
		return RestResponse.json(200, Map.of("result", describe(this.rooms.find(name).orElse(room))));
	}

	private RestResponse delete(RestCall call) {
		RoomEntry room = room(call.required("name"), caller(call), RoomEntry::isOwnedBy);
		this.rooms.destroy(room.name());
		return RestResponse.json(200, Map.of("success", true));
	}

	private RestResponse access(RestCall call, Access change) {
		RoomEntry room = room(call.required("chatName"), caller(call), RoomEntry::isGovernedBy);
		List<Jid> people = people(call);
		if (people.isEmpty()) {
			throw new RestException(400, "MISSING_members");
		}
		people.forEach((person) -> change.change(room, person));
		return RestResponse.json(200, Map.of("success", true));
	}

	private void admit(RoomEntry room, Jid person) {
		this.rooms.admit(room.name(), person, system());
	}

	private void dismiss(RoomEntry room, Jid person) {
		if (room.isOwnedBy(person)) {
			throw new RestException(403, "OWNERS_STAY");
		}
		this.rooms.dismiss(room.name(), person);
	}

	private RestResponse members(RestCall call) {
		RoomEntry room = room(call.request().query().getOrDefault("chatName", ""), caller(call), RoomEntry::isMember);
		return RestResponse.json(200,
				Map.of("items",
						room.people()
							.entrySet()
							.stream()
							.filter((person) -> person.getValue().isMember())
							.skip(call.number("offset", 0))
							.limit(call.number("limit", 50))
							.map((person) -> member(person.getKey(), person.getValue()))
							.toList()));
	}

	private Map<String, Object> member(Jid person, RoomEntry.Person known) {
		Map<String, Object> member = new LinkedHashMap<>(this.identity.describe(person.local()));
		member.put("role", known.affiliation());
		return member;
	}

	private Map<String, Object> describe(RoomEntry room) {
		boolean pair = !room.name().startsWith(this.app.appId()) && room.membersOnly();
		Map<String, Object> chat = new LinkedHashMap<>();
		chat.put("_id", App.id(room.name()));
		chat.put("name", room.name());
		chat.put("title", room.title());
		chat.put("description", room.description());
		chat.put("type", pair ? "private" : room.membersOnly() ? "group" : "public");
		chat.put("picture", room.picture());
		chat.put("appId", this.app.appId());
		chat.put("usersCnt", room.people().values().stream().filter(RoomEntry.Person::isMember).count());
		return chat;
	}

	private RoomEntry room(String name, Jid caller, Access.Right right) {
		Optional<RoomEntry> room = this.rooms.find(name);
		if (room.isEmpty()) {
			throw new RestException(404, "CHAT_NOT_FOUND");
		}
		if (!right.holds(room.get(), caller)) {
			throw new RestException(403, "FORBIDDEN");
		}
		return room.get();
	}

	private List<Jid> people(RestCall call) {
		List<String> names = call.texts("members");
		Predicate<String> known = this.identity::knows;
		if (names.stream().anyMatch(known.negate())) {
			throw new RestException(404, "USER_NOT_FOUND");
		}
		return names.stream().map(this::jid).toList();
	}

	private Jid caller(RestCall call) {
		return jid(this.callers.apply(call));
	}

	private Jid jid(String account) {
		return this.identity.jid(account).orElseThrow(() -> new RestException(404, "USER_NOT_FOUND"));
	}

	/** Who invites in the name of the app. */
	private Jid system() {
		return Jid.bare(this.app.prefixed(this.app.appId()), this.app.domain());
	}

	/**
	 * Changes who belongs to a room.
	 */
	@FunctionalInterface
	private interface Access {

		void change(RoomEntry room, Jid person);

		/**
		 * What somebody must be to a room.
		 */
		@FunctionalInterface
		interface Right {

			boolean holds(RoomEntry room, Jid person);

		}

	}

}
