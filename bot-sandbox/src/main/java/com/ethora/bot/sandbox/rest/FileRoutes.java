package com.ethora.bot.sandbox.rest;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import com.ethora.bot.sandbox.file.FileStore;
import com.ethora.bot.sandbox.file.StoredFile;
import com.ethora.bot.sandbox.muc.RoomRegistry;
import com.ethora.bot.sandbox.rest.RestRequest.Part;
import com.ethora.bot.sandbox.server.ChatServer;
import com.ethora.bot.sandbox.stanza.Jid;
import org.jspecify.annotations.Nullable;

/**
 * Files, those that came here and those that were promised a place by stanzas.
 */
final class FileRoutes {

	private static final int MAX_FILES = 10;

	private static final String PATH = "/v1/files/";

	private final FileStore files;

	private final RoomRegistry rooms;

	private final Function<RestCall, Jid> callers;

	private final Supplier<String> address;

	private final Clock clock;

	FileRoutes(FileStore files, RoomRegistry rooms, Function<RestCall, Jid> callers, Supplier<String> address,
			Clock clock) {
		this.files = files;
		this.rooms = rooms;
		this.callers = callers;
		this.address = address;
		this.clock = clock;
	}

	List<Route> routes() {
		String promised = ChatServer.uploadPath() + "{id}/{name}";
		return List.of(Route.of("POST", "/v1/files", (call) -> keep(call, null)),
				Route.of("POST", "/v2/files", (call) -> keep(call, null)),
				Route.of("POST", "/v2/files/secure", this::keepSecurely),
				Route.of("GET", PATH + "{id}/{name}", this::get), Route.of("PUT", promised, this::fill),
				Route.of("GET", promised, this::get));
	}

	private RestResponse keepSecurely(RestCall call) {
		Jid caller = this.callers.apply(call);
		String room = call.request()
			.parts()
			.stream()
			.filter((part) -> part.name().equals("chatName"))
			.map((part) -> new String(part.bytes(), StandardCharsets.UTF_8).strip())
			.findFirst()
			.orElseThrow(() -> new RestException(400, "MISSING_chatName"));
		if (!mayRead(room, caller)) {
			throw new RestException(403, "FORBIDDEN");
		}
		return keep(call, room);
	}

	private RestResponse keep(RestCall call, @Nullable String room) {
		Jid caller = this.callers.apply(call);
		List<Part> parts = call.request().parts().stream().filter((part) -> part.name().equals("files")).toList();
		if (parts.isEmpty() || parts.size() > MAX_FILES) {
			throw new RestException(400, "WRONG_FILES");
		}
		if (parts.stream().anyMatch((part) -> part.bytes().length > FileStore.MAX_FILE)) {
			throw new RestException(413, "FILE_TOO_LARGE");
		}
		List<Map<String, Object>> results = new ArrayList<>();
		parts.forEach((part) -> results
			.add(describe(this.files.keep(part.fileName(), part.type(), part.bytes(), room), caller)));
		return RestResponse.json(200, Map.of("results", results));
	}

	private Map<String, Object> describe(StoredFile file, Jid owner) {
		String location = this.address.get() + PATH + file.id() + "/" + file.safeName();
		String now = this.clock.instant().toString();
		Map<String, Object> kept = new LinkedHashMap<>();
		kept.put("_id", App.id(file.id()));
		kept.put("filename", file.safeName());
		kept.put("originalname", file.name());
		kept.put("location", location);
		kept.put("locationPreview", file.type().startsWith("image/") ? location : "");
		kept.put("mimetype", file.type());
		kept.put("size", file.bytes().length);
		kept.put("duration", "");
		kept.put("createdAt", now);
		kept.put("updatedAt", now);
		kept.put("isVisible", true);
		kept.put("isPrivate", file.room() != null);
		kept.put("userId", App.id(owner.local()));
		kept.put("ownerKey", owner.local());
		return kept;
	}

	private RestResponse get(RestCall call) {
		StoredFile file = this.files.find(call.inPath("id"))
			.filter((found) -> found.safeName().equals(call.inPath("name")))
			.orElseThrow(() -> new RestException(404, "FILE_NOT_FOUND"));
		if (file.room() != null && !mayRead(file.room(), this.callers.apply(call))) {
			throw new RestException(403, "FORBIDDEN");
		}
		return RestResponse.file(file);
	}

	private boolean mayRead(String room, Jid person) {
		return this.rooms.find(room).filter((found) -> found.isMember(person)).isPresent();
	}

	private RestResponse fill(RestCall call) {
		String type = call.request().header("content-type").orElse("application/octet-stream");
		if (!this.files.fill(call.inPath("id"), type, call.request().body())) {
			throw new RestException(403, "NOT_PROMISED");
		}
		return RestResponse.empty(201);
	}

}
