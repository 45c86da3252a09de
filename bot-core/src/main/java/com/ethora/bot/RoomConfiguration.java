package com.ethora.bot;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a room is set up: the fields of its form by their names. Servers have fields of
 * their own, so all of them are here, and those that most servers have can be asked for.
 * What is given to a room changes the fields it holds and leaves the others.
 *
 * @param fields the values of each field, in the order of the form
 */
public record RoomConfiguration(Map<String, List<String>> fields) {

	/** Nothing that differs from what the server does by itself. */
	public static final RoomConfiguration DEFAULTS = new RoomConfiguration(Map.of());

	private static final String PREFIX = "muc#roomconfig_";

	private static final Set<String> TRUE = Set.of("1", "true");

	public RoomConfiguration {
		Map<String, List<String>> copy = new LinkedHashMap<>();
		fields.forEach((name, values) -> copy.put(name, List.copyOf(values)));
		fields = Collections.unmodifiableMap(copy);
	}

	/**
	 * Return the first value of a field.
	 * @param field the name of the field
	 * @return the value, empty where there is none
	 */
	public Optional<String> value(String field) {
		return this.fields.getOrDefault(field, List.of()).stream().findFirst();
	}

	/**
	 * Return whether a field says yes.
	 * @param field the name of the field
	 * @return whether it does, and is there
	 */
	public boolean flag(String field) {
		return value(field).filter(TRUE::contains).isPresent();
	}

	/**
	 * Return the name to show.
	 * @return the name, empty where there is none
	 */
	public String name() {
		return value(PREFIX + "roomname").orElse("");
	}

	/**
	 * Return what the room is for.
	 * @return the description, empty where there is none
	 */
	public String description() {
		return value(PREFIX + "roomdesc").orElse("");
	}

	/**
	 * Return whether only members may enter.
	 * @return whether only they may
	 */
	public boolean membersOnly() {
		return flag(PREFIX + "membersonly");
	}

	/**
	 * Return whether the room stays when the last one leaves.
	 * @return whether it does
	 */
	public boolean persistent() {
		return flag(PREFIX + "persistentroom");
	}

	/**
	 * Return the same with another value of a field.
	 * @param field the name of the field
	 * @param values its values
	 * @return the changed configuration
	 */
	public RoomConfiguration with(String field, String... values) {
		Map<String, List<String>> changed = new LinkedHashMap<>(this.fields);
		changed.put(field, List.of(values));
		return new RoomConfiguration(changed);
	}

	/**
	 * Return the same with another name to show.
	 * @param name the name
	 * @return the changed configuration
	 */
	public RoomConfiguration withName(String name) {
		return with(PREFIX + "roomname", name);
	}

	/**
	 * Return the same with another description.
	 * @param description what the room is for
	 * @return the changed configuration
	 */
	public RoomConfiguration withDescription(String description) {
		return with(PREFIX + "roomdesc", description);
	}

	/**
	 * Return the same, open to all or to members only.
	 * @param membersOnly whether only members may enter
	 * @return the changed configuration
	 */
	public RoomConfiguration withMembersOnly(boolean membersOnly) {
		return with(PREFIX + "membersonly", membersOnly ? "1" : "0");
	}

	/**
	 * Return the same, lasting or not.
	 * @param persistent whether the room stays when the last one leaves
	 * @return the changed configuration
	 */
	public RoomConfiguration withPersistent(boolean persistent) {
		return with(PREFIX + "persistentroom", persistent ? "1" : "0");
	}

}
