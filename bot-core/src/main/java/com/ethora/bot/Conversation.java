package com.ethora.bot;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a bot remembers from one message to the next: values by their keys, for one person
 * in one room unless another scope is asked for. An argument of handler methods. Values
 * are written as JSON and read again, so records and other plain data are what to put in;
 * what was not changed for a while is forgotten. Safe for use by any thread.
 */
public interface Conversation {

	/**
	 * Return what is remembered.
	 * @param key the key
	 * @param <T> the type of the value
	 * @return the value, if there is one
	 */
	<T> Optional<T> get(Key<T> key);

	/**
	 * Return the only value of a type that is remembered.
	 * @param type the type
	 * @param <T> the type of the value
	 * @return the value, if there is one
	 */
	default <T> Optional<T> get(Class<T> type) {
		return get(Key.of(type));
	}

	/**
	 * Remember a value, in place of the one there was.
	 * @param key the key
	 * @param value the value
	 * @param <T> the type of the value
	 * @throws IllegalArgumentException when it is too large, or cannot be written
	 */
	<T> void put(Key<T> key, T value);

	/**
	 * Remember a value as the only one of its type.
	 * @param value the value
	 */
	@SuppressWarnings("unchecked")
	default void put(Object value) {
		put(Key.of((Class<Object>) value.getClass()), value);
	}

	/**
	 * Change a value so that no other change gets lost, whoever makes one at the same
	 * time.
	 * @param key the key
	 * @param initial what to change when nothing is remembered
	 * @param change makes a new value of the old one; may be called several times
	 * @param <T> the type of the value
	 * @return what is remembered now
	 */
	<T> T update(Key<T> key, T initial, UnaryOperator<T> change);

	/**
	 * Forget a value.
	 * @param key the key
	 */
	void remove(Key<?> key);

	/**
	 * Forget the only value of a type.
	 * @param type the type
	 */
	default void remove(Class<?> type) {
		remove(Key.of(type));
	}

	/**
	 * Return what is remembered in another scope.
	 * @param scope the scope
	 * @return the conversation in that scope
	 */
	Conversation in(Scope scope);

	/**
	 * What a value is remembered under.
	 *
	 * @param name the name, which stays the same for as long as values are kept
	 * @param type what it is
	 * @param <T> the type of the value
	 */
	record Key<T>(String name, Class<T> type) {

		public Key {
			if (name.isBlank()) {
				throw new IllegalArgumentException("'name' must not be blank");
			}
		}

		/**
		 * The key of the only value of a type.
		 * @param type the type
		 * @param <T> the type of the value
		 * @return the key
		 */
		public static <T> Key<T> of(Class<T> type) {
			return new Key<>(type.getName(), type);
		}

		/**
		 * A key by its name.
		 * @param name the name
		 * @param type the type of the value
		 * @param <T> the type of the value
		 * @return the key
		 */
		public static <T> Key<T> of(String name, Class<T> type) {
			return new Key<>(name, type);
		}

	}

	/**
	 * Whom something is remembered for. A talk with one person alone is a place of its
	 * own.
	 */
	enum Scope {

		/** One person in one place. */
		SENDER_IN_ROOM,

		/**
		 * One person in all rooms of one server. Who talks to the bot alone is known by
		 * their account, and not the same.
		 */
		SENDER,

		/** Everybody in one place. */
		ROOM

	}

}
