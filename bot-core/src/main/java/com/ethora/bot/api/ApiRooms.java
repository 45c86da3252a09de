package com.ethora.bot.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.ethora.bot.Affiliation;
import com.ethora.bot.Jid;
import com.ethora.bot.Member;
import com.ethora.bot.RoomConfiguration;
import com.ethora.bot.RoomInfo;
import com.ethora.bot.api.ChatWords.Access;
import com.ethora.bot.api.ChatWords.Chat;
import com.ethora.bot.api.ChatWords.ChatAnswer;
import com.ethora.bot.api.ChatWords.ChatMember;
import com.ethora.bot.api.ChatWords.ChatName;
import com.ethora.bot.api.ChatWords.NewChat;
import com.ethora.bot.api.ChatWords.NewPrivateChat;
import com.ethora.bot.backend.BackendException;
import com.ethora.bot.backend.BackendRooms;
import org.jspecify.annotations.Nullable;

/**
 * Rooms as Ethora's REST API has them.
 */
final class ApiRooms implements BackendRooms {

	private static final int PAGE = 100;

	/** More people than any room has; a backend that goes on is not followed. */
	private static final int MOST_PEOPLE = 20_000;

	private final ChatCalls chats;

	private final Supplier<@Nullable String> app;

	private final ApiThreads threads;

	/**
	 * Create the rooms.
	 * @param chats the calls
	 * @param app tells the id of the account's app, if it is known
	 * @param threads what calls wait on
	 */
	ApiRooms(ChatCalls chats, Supplier<@Nullable String> app, ApiThreads threads) {
		this.chats = chats;
		this.app = app;
		this.threads = threads;
	}

	@Override
	public CompletableFuture<List<RoomInfo>> list(String service) {
		return this.threads.call("list rooms",
				() -> this.chats.mine().chats().stream().flatMap((chat) -> info(chat, service)).toList());
	}

	private static Stream<RoomInfo> info(Chat chat, String service) {
		if (chat.name() == null || chat.name().isBlank()) {
			return Stream.empty();
		}
		String picture = (chat.picture() == null || chat.picture().isBlank() || chat.picture().equals("none")) ? null
				: chat.picture();
		return address(chat.name(), service)
			.map((room) -> new RoomInfo(room, Objects.requireNonNullElse(chat.title(), ""), chat.description(),
					chat.usersCnt(), null, picture, Set.of()));
	}

	/** What is no name is left out. */
	private static Stream<Jid> address(String name, String domain) {
		try {
			return Stream.of(new Jid(name, domain, null));
		}
		catch (IllegalArgumentException ex) {
			return Stream.empty();
		}
	}

	@Override
	public CompletableFuture<Jid> create(Jid room, RoomConfiguration configuration) {
		return this.threads.call("create a room", () -> {
			String name = room.requireLocal();
			String app = this.app.get();
			String uuid = (app != null && name.startsWith(app + "_")) ? name.substring(app.length() + 1) : name;
			String title = configuration.name().isBlank() ? name : configuration.name();
			String description = configuration.description().isBlank() ? null : configuration.description();
			String type = configuration.membersOnly() ? "group" : "public";
			return made(this.chats.make(new NewChat(title, description, type, uuid)), room.domain());
		});
	}

	@Override
	public CompletableFuture<Jid> oneToOne(Jid person, String service) {
		return this.threads.call("open a room of two",
				() -> made(this.chats.makePrivate(new NewPrivateChat(person.requireLocal())), service));
	}

	private static Jid made(ChatAnswer answer, String service) {
		String name = (answer.result() != null) ? answer.result().name() : null;
		Stream<Jid> address = (name != null) ? address(name, service) : Stream.empty();
		return address.findFirst()
			.orElseThrow(() -> new BackendException("create a room", "the answer has no name of a room", null));
	}

	@Override
	public CompletableFuture<List<Member>> members(Jid room, String domain) {
		return this.threads.call("list members", () -> {
			List<ChatMember> members = new ArrayList<>();
			List<ChatMember> page;
			do {
				page = this.chats.members(room.requireLocal(), PAGE, members.size()).members();
				members.addAll(page);
			}
			while (page.size() == PAGE && members.size() < MOST_PEOPLE);
			return members.stream().flatMap((member) -> member(member, domain)).toList();
		});
	}

	private static Stream<Member> member(ChatMember member, String domain) {
		if (member.xmppUsername() == null) {
			return Stream.empty();
		}
		String name = Stream.of(member.firstName(), member.lastName())
			.filter((part) -> part != null && !part.isBlank())
			.collect(Collectors.joining(" "));
		Affiliation affiliation = affiliation(member.role());
		return address(member.xmppUsername(), domain).map((person) -> new Member(person, affiliation,
				name.isEmpty() ? null : name, member.profileImage(), affiliation == Affiliation.OUTCAST, null));
	}

	private static Affiliation affiliation(@Nullable String role) {
		try {
			return (role != null) ? Affiliation.valueOf(role.toUpperCase(Locale.ROOT)) : Affiliation.MEMBER;
		}
		catch (IllegalArgumentException ex) {
			return Affiliation.MEMBER;
		}
	}

	@Override
	public CompletableFuture<Void> add(Jid room, List<Jid> people) {
		return this.threads.run("add members", () -> this.chats.grant(access(room, people)));
	}

	@Override
	public CompletableFuture<Void> remove(Jid room, List<Jid> people) {
		return this.threads.run("remove members", () -> this.chats.revoke(access(room, people)));
	}

	private static Access access(Jid room, List<Jid> people) {
		return new Access(room.requireLocal(), people.stream().map(Jid::requireLocal).toList());
	}

	@Override
	public CompletableFuture<Void> delete(Jid room) {
		return this.threads.run("delete a room", () -> this.chats.delete(new ChatName(room.requireLocal())));
	}

}
