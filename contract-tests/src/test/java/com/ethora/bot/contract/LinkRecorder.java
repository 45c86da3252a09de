package com.ethora.bot.contract;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

import com.ethora.bot.ContactEvent;
import com.ethora.bot.Jid;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.wire.LinkFailure;
import com.ethora.bot.wire.LinkListener;
import com.ethora.bot.wire.Refusal;
import com.ethora.bot.wire.Removal;
import org.awaitility.Awaitility;

/**
 * Remembers everything one link reports.
 */
final class LinkRecorder implements LinkListener {

	private static final Duration LIMIT = Duration.ofSeconds(15);

	private final CompletableFuture<Jid> online = new CompletableFuture<>();

	private final CompletableFuture<LinkFailure> closed = new CompletableFuture<>();

	private final AtomicInteger closings = new AtomicInteger();

	private final AtomicInteger signs = new AtomicInteger();

	private final List<RoomEvent> events = new CopyOnWriteArrayList<>();

	private final List<ContactEvent> contacts = new CopyOnWriteArrayList<>();

	private final Map<Jid, Removal> removals = new ConcurrentHashMap<>();

	private final Map<String, Refusal> bounces = new ConcurrentHashMap<>();

	@Override
	public void heard() {
		this.signs.incrementAndGet();
	}

	@Override
	public void online(Jid address) {
		this.online.complete(address);
	}

	@Override
	public void received(RoomEvent event) {
		this.events.add(event);
	}

	@Override
	public void removed(Jid room, Removal removal) {
		this.removals.put(room, removal);
	}

	@Override
	public void bounced(Jid room, String id, Refusal refusal) {
		this.bounces.put(id, refusal);
	}

	@Override
	public void met(ContactEvent event) {
		this.contacts.add(event);
	}

	@Override
	public void closed(LinkFailure failure) {
		this.closings.incrementAndGet();
		this.closed.complete(failure);
	}

	Jid awaitOnline() {
		return CompletableFuture.anyOf(this.online, this.closed).thenApply((result) -> {
			if (result instanceof LinkFailure failure) {
				throw new AssertionError("No link: " + failure, failure.cause());
			}
			return (Jid) result;
		}).orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS).join();
	}

	LinkFailure awaitClosed() {
		return this.closed.orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS).join();
	}

	RoomMessage awaitMessage(Predicate<RoomMessage> condition) {
		return await(RoomMessage.class, condition);
	}

	<E extends RoomEvent> E await(Class<E> type, Predicate<E> condition) {
		return Awaitility.await(type.getSimpleName())
			.atMost(LIMIT)
			.pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(5))
			.until(() -> find(type, condition), Optional::isPresent)
			.orElseThrow();
	}

	/** Wait for news of somebody, those that came already count. */
	<E extends ContactEvent> E awaitContact(Class<E> type, Predicate<E> condition) {
		return Awaitility.await(type.getSimpleName())
			.atMost(LIMIT)
			.pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(5))
			.until(() -> this.contacts.stream().filter(type::isInstance).map(type::cast).filter(condition).findFirst(),
					Optional::isPresent)
			.orElseThrow();
	}

	/** Wait until there was news of a kind so often. */
	void awaitContacts(Class<? extends ContactEvent> type, long times) {
		Awaitility.await(type.getSimpleName())
			.atMost(LIMIT)
			.pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(5))
			.until(() -> contacts(type) >= times);
	}

	/** How often there was news of a kind. */
	long contacts(Class<? extends ContactEvent> type) {
		return this.contacts.stream().filter(type::isInstance).count();
	}

	Removal awaitRemoval(Jid room) {
		return awaitValue(this.removals, room);
	}

	Refusal awaitBounce(String id) {
		return awaitValue(this.bounces, id);
	}

	boolean bounced(String id) {
		return this.bounces.containsKey(id);
	}

	int signsOfLife() {
		return this.signs.get();
	}

	int closings() {
		return this.closings.get();
	}

	boolean stillOpen() {
		return !this.closed.isDone();
	}

	List<RoomMessage> messages(Jid room) {
		return this.events.stream()
			.filter(RoomMessage.class::isInstance)
			.map(RoomMessage.class::cast)
			.filter((message) -> message.room().equals(room))
			.toList();
	}

	private <E extends RoomEvent> Optional<E> find(Class<E> type, Predicate<E> condition) {
		return this.events.stream().filter(type::isInstance).map(type::cast).filter(condition).findFirst();
	}

	private <K, V> V awaitValue(Map<K, V> values, K key) {
		return Awaitility.await(key.toString())
			.atMost(LIMIT)
			.pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(5))
			.until(() -> Optional.ofNullable(values.get(key)), Optional::isPresent)
			.orElseThrow();
	}

}
