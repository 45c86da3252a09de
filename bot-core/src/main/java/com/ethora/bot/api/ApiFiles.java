package com.ethora.bot.api;

import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

import com.ethora.bot.Attachment;
import com.ethora.bot.Attachment.Detail;
import com.ethora.bot.FileContent;
import com.ethora.bot.Jid;
import com.ethora.bot.api.ApiSettings.Uploads;
import com.ethora.bot.api.FileCalls.Kept;
import com.ethora.bot.api.FileCalls.KeptFile;
import com.ethora.bot.backend.BackendException;
import com.ethora.bot.backend.BackendFiles;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * Files as Ethora's REST API has them.
 */
final class ApiFiles implements BackendFiles {

	/**
	 * Only what is below here is read with a token: whoever names another address of the
	 * API must not learn through the bot what is there.
	 */
	private static final Pattern FILE = Pattern.compile("/v[12]/files/[\\w-][\\w.-]*(/[\\w-][\\w.-]*)*");

	private static final String UPLOAD = "upload a file";

	private final ApiSettings settings;

	private final FileCalls files;

	private final ApiSession session;

	private final ApiThreads threads;

	ApiFiles(ApiSettings settings, FileCalls files, ApiSession session, ApiThreads threads) {
		this.settings = settings;
		this.files = files;
		this.session = session;
		this.threads = threads;
	}

	@Override
	public CompletableFuture<Attachment> upload(@Nullable Jid room, FileContent file) {
		return this.threads.call(UPLOAD, () -> {
			HttpEntity<Resource> part = part(file);
			Kept kept = (room != null) ? keepSecurely(part, room) : keep(part);
			List<KeptFile> results = Objects.requireNonNullElse(kept.results(), List.of());
			if (results.isEmpty() || results.get(0).location() == null) {
				throw new BackendException(UPLOAD, "the answer has no address of a file", null);
			}
			return attachment(results.get(0), file);
		});
	}

	private Kept keepSecurely(HttpEntity<Resource> part, Jid room) {
		try {
			return this.files.keepSecurely(part, room.requireLocal());
		}
		catch (BackendException ex) {
			if (!ex.notFound()) {
				throw ex;
			}
			// A backend that is older than this call.
			return keep(part);
		}
	}

	private Kept keep(HttpEntity<Resource> part) {
		return (this.settings.uploads() == Uploads.V2) ? this.files.keepNewly(part) : this.files.keep(part);
	}

	private static HttpEntity<Resource> part(FileContent file) {
		HttpHeaders headers = new HttpHeaders();
		headers.setContentType(MediaType.parseMediaType(file.mimeType()));
		return new HttpEntity<>(new ByteArrayResource(file.bytes()) {

			@Override
			public String getFilename() {
				return file.name().replaceAll("\\p{Cntrl}", " ");
			}

		}, headers);
	}

	private Attachment attachment(KeptFile kept, FileContent file) {
		Map<Detail, @Nullable String> details = new EnumMap<>(Detail.class);
		details.put(Detail.ID, kept.id());
		details.put(Detail.FILE_NAME, kept.filename());
		details.put(Detail.PREVIEW, (kept.locationPreview() != null) ? absolute(kept.locationPreview()) : null);
		details.put(Detail.SIZE, (kept.size() != null) ? kept.size() : Long.toString(file.size()));
		details.put(Detail.DURATION, kept.duration());
		details.put(Detail.WAVE_FORM, kept.waveForm());
		details.put(Detail.VISIBLE, (kept.isVisible() != null) ? kept.isVisible() : "true");
		details.put(Detail.PRIVATE, kept.isPrivate());
		details.put(Detail.USER_ID, kept.userId());
		details.put(Detail.OWNER_KEY, kept.ownerKey());
		details.put(Detail.CREATED_AT, kept.createdAt());
		details.put(Detail.UPDATED_AT, kept.updatedAt());
		details.put(Detail.EXPIRES_AT, kept.expiresAt());
		Map<Detail, String> known = new EnumMap<>(Detail.class);
		details.forEach((detail, value) -> {
			if (value != null) {
				known.put(detail, value);
			}
		});
		return new Attachment(absolute(Objects.requireNonNull(kept.location())),
				Objects.requireNonNullElse(kept.mimetype(), file.mimeType()),
				Objects.requireNonNullElse(kept.originalname(), file.name()), known);
	}

	private String absolute(String location) {
		return location.startsWith("/") ? this.settings.url() + location : location;
	}

	@Override
	public boolean keeps(URI location) {
		URI api = this.settings.url();
		String base = Objects.requireNonNullElse(api.getRawPath(), "");
		String path = Objects.requireNonNullElse(location.getRawPath(), "");
		return api.getScheme().equalsIgnoreCase(location.getScheme()) && location.getRawUserInfo() == null
				&& api.getHost().equalsIgnoreCase(location.getHost()) && port(api) == port(location)
				&& path.startsWith(base) && FILE.matcher(path.substring(base.length())).matches();
	}

	private static int port(URI uri) {
		int usual = "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
		return (uri.getPort() < 0) ? usual : uri.getPort();
	}

	@Override
	public CompletableFuture<Optional<String>> authorization(URI location) {
		return keeps(location) ? this.threads.call("read a file", () -> Optional.of(this.session.token()))
				: CompletableFuture.completedFuture(Optional.empty());
	}

}
