package com.ethora.bot.contract.chaos.strike;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

import com.ethora.bot.Jid;

/**
 * What happens to the bot in one of its rooms.
 */
public final class RoomFaults {

	private final List<Jid> rooms;

	private final Predicate<Jid> kick;

	private final Predicate<Jid> silentKick;

	/**
	 * Create.
	 * @param rooms all rooms of the bot
	 * @param kick shows the bot out of a room, if it can
	 * @param silentKick makes a room lose the bot, if it can
	 */
	public RoomFaults(List<Jid> rooms, Predicate<Jid> kick, Predicate<Jid> silentKick) {
		this.rooms = List.copyOf(rooms);
		this.kick = kick;
		this.silentKick = silentKick;
	}

	/**
	 * Return the faults.
	 * @return what to do for each kind
	 */
	public Map<FaultKind, Fault> all() {
		return Map.of(FaultKind.KICK, (random, struck) -> strike(this.kick, random, struck), FaultKind.SILENT_KICK,
				(random, struck) -> strike(this.silentKick, random, struck));
	}

	private void strike(Predicate<Jid> how, RandomGenerator random, Consumer<Set<Jid>> struck) {
		Jid room = this.rooms.get(random.nextInt(this.rooms.size()));
		if (how.test(room)) {
			struck.accept(Set.of(room));
		}
	}

}
