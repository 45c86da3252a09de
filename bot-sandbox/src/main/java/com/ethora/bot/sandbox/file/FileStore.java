package com.ethora.bot.sandbox.file;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * All files, in memory. The oldest fall out when they are too many together. It lives in
 * the server's thread.
 */
public final class FileStore {

	/**
	 * The greatest size of one file in bytes.
	 */
	public static final int MAX_FILE = 10 * 1024 * 1024;

	private static final long MAX_TOTAL = 64L * 1024 * 1024;

	private static final int MAX_SLOTS = 1_000;

	private static final int ID_BYTES = 16;

	private final SecureRandom random = new SecureRandom();

	private final Map<String, StoredFile> files = new LinkedHashMap<>();

	private final Map<String, Slot> slots = new LinkedHashMap<>();

	private long total;

	/**
	 * Keep a file.
	 * @param name its name
	 * @param type its content type
	 * @param bytes what is in it
	 * @param room the room whose members alone may read it, absent for everybody
	 * @return the file
	 */
	public StoredFile keep(String name, String type, byte[] bytes, @Nullable String room) {
		return keep(new StoredFile(newId(), name, type, bytes, room));
	}

	/**
	 * Promise a place for a file.
	 * @param name its name
	 * @param type its content type
	 * @param size how many bytes it will have
	 * @return the file, with nothing in it
	 */
	public StoredFile promise(String name, String type, long size) {
		StoredFile file = new StoredFile(newId(), name, type, new byte[0], null);
		this.slots.put(file.id(), new Slot(file, size));
		if (this.slots.size() > MAX_SLOTS) {
			this.slots.remove(this.slots.keySet().iterator().next());
		}
		return file;
	}

	/**
	 * Take what belongs into a place that was promised. It can be filled once.
	 * @param id id of the file
	 * @param type its content type
	 * @param bytes what is in it
	 * @return whether it was promised, for so many bytes of this type
	 */
	public boolean fill(String id, String type, byte[] bytes) {
		Slot slot = this.slots.get(id);
		if (slot == null || slot.size() != bytes.length || !slot.file().type().equals(type)) {
			return false;
		}
		this.slots.remove(id);
		keep(new StoredFile(id, slot.file().name(), type, bytes, null));
		return true;
	}

	public Optional<StoredFile> find(String id) {
		return Optional.ofNullable(this.files.get(id));
	}

	private StoredFile keep(StoredFile file) {
		this.files.put(file.id(), file);
		this.total += file.bytes().length;
		while (this.total > MAX_TOTAL) {
			StoredFile oldest = this.files.remove(this.files.keySet().iterator().next());
			this.total -= (oldest != null) ? oldest.bytes().length : 0;
		}
		return file;
	}

	private String newId() {
		byte[] id = new byte[ID_BYTES];
		this.random.nextBytes(id);
		return HexFormat.of().formatHex(id);
	}

	private record Slot(StoredFile file, long size) {

	}

}
