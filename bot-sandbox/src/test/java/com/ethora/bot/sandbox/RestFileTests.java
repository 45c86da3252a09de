package com.ethora.bot.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import com.ethora.bot.Attachment;
import com.ethora.bot.Attachment.Detail;
import com.ethora.bot.FileContent;
import com.ethora.bot.Jid;
import com.ethora.bot.RoomConfiguration;
import com.ethora.bot.api.ApiLogin;
import com.ethora.bot.api.ApiSettings;
import com.ethora.bot.api.EthoraApi;
import com.ethora.bot.backend.BackendException;
import com.ethora.bot.sandbox.xml.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Files in the sandbox, by REST and by places that stanzas promise.
 */
@Timeout(60)
class RestFileTests {

	private static final FileContent PICTURE = new FileContent("../\u00fc <b>.png", "image/png",
			new byte[] { 1, 2, 3 });

	private final HttpClient http = HttpClient.newHttpClient();

	@RegisterExtension
	private final SandboxWire wire = new SandboxWire(
			SandboxSettings.DEFAULTS.withUsers(Map.of("anna", "x", "berta", "x")));

	@ParameterizedTest
	@EnumSource
	void areKeptAndServed(ApiSettings.Uploads version) throws Exception {
		Attachment kept = api("anna", version).files().upload(null, PICTURE).get();

		assertThat(kept.name()).isEqualTo(PICTURE.name());
		assertThat(kept.mimeType()).isEqualTo("image/png");
		assertThat(kept.details()).containsEntry(Detail.SIZE, "3")
			.containsEntry(Detail.PRIVATE, "false")
			.containsEntry(Detail.OWNER_KEY, "anna")
			.containsKeys(Detail.ID, Detail.FILE_NAME, Detail.PREVIEW, Detail.CREATED_AT, Detail.USER_ID);
		HttpResponse<byte[]> served = get(URI.create(kept.location()), null);
		assertThat(served.body()).containsExactly(1, 2, 3);
		assertThat(served.headers().firstValue("Content-Type")).contains("image/png");
		assertThat(served.headers().firstValue("Content-Security-Policy").orElse("")).contains("sandbox");
	}

	@Test
	void ofARoomAreForItsPeople() throws Exception {
		EthoraApi anna = api("anna", ApiSettings.Uploads.V1);
		Jid den = anna.rooms()
			.create(Jid.parse("den@conference.sandbox.localhost"), RoomConfiguration.DEFAULTS.withMembersOnly(true))
			.get();
		URI location = URI.create(anna.files().upload(den, PICTURE).get().location());

		assertThat(get(location, null).statusCode()).isEqualTo(401);
		assertThat(get(location, authorization("berta", location)).statusCode()).isEqualTo(403);
		assertThat(get(location, authorization("anna", location)).body()).containsExactly(1, 2, 3);
		assertThatExceptionOfType(ExecutionException.class)
			.isThrownBy(() -> api("berta", ApiSettings.Uploads.V1).files().upload(den, PICTURE).get())
			.withMessageContaining("POST /v2/files/secure: status 403");
	}

	@Test
	void areNotTooLarge() {
		FileContent large = new FileContent("l", "a/b", new byte[11 * 1024 * 1024]);
		FileContent huge = new FileContent("h", "a/b", new byte[17 * 1024 * 1024]);

		for (FileContent file : new FileContent[] { large, huge }) {
			assertThatExceptionOfType(ExecutionException.class)
				.isThrownBy(() -> api("anna", ApiSettings.Uploads.V1).files().upload(null, file).get())
				.withCauseInstanceOf(BackendException.class)
				.withMessageMatching(".*(status 413|not reached).*");
		}
	}

	@Test
	void fillThePlaceThatWasPromisedOnce() throws Exception {
		Element slot = slot(
				"<request xmlns='urn:xmpp:http:upload:0' filename='a b.txt' size='3' content-type='text/plain'/>");
		URI place = URI.create(slot.children().get(0).attribute("url").orElseThrow());

		assertThat(get(place, null).statusCode()).isEqualTo(404);
		assertThat(put(place, "text/plain", "four").statusCode()).isEqualTo(403);
		assertThat(put(place, "text/html", "abc").statusCode()).isEqualTo(403);
		assertThat(put(place, "text/plain", "abc").statusCode()).isEqualTo(201);
		assertThat(put(place, "text/plain", "xyz").statusCode()).isEqualTo(403);
		assertThat(get(place, null).body()).asString().isEqualTo("abc");
		assertThat(place.getPath()).endsWith("/a_b.txt");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<request xmlns='urn:xmpp:http:upload:0' filename='a' size='10485761'/>",
			"<request xmlns='urn:xmpp:http:upload:0' filename='a' size='-1'/>",
			"<request xmlns='urn:xmpp:http:upload:0' filename='' size='1'/>",
			"<request xmlns='urn:xmpp:http:upload:0'/>" })
	void areNotPromisedAnyPlace(String request) {
		assertThat(ask(request).attribute("type")).contains("error");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/v1/nothing", "/v1/chats/my", "/v1/files/x/y", "/upload/x/y", "/v1/apps/get-config",
			"/v1/files/../chats/my", "/v2/apps/x/users/batch/y" })
	void andOtherThingsAreRefusedWithJson(String path) throws Exception {
		HttpResponse<byte[]> response = get(this.wire.sandbox().api().uri().resolve(path), null);

		assertThat(response.statusCode()).isBetween(400, 404);
		assertThat(new String(response.body(), StandardCharsets.UTF_8)).startsWith("{\"error\":");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "[]", "{", "null", "{\"email\":1}", "{\"email\":\"a\"}" })
	void bodiesThatAreNoneAreRefused(String body) throws Exception {
		HttpRequest request = HttpRequest
			.newBuilder(this.wire.sandbox().api().uri().resolve("/v1/users/login-with-email"))
			.header("Authorization", this.wire.sandbox().api().appToken())
			.POST(BodyPublishers.ofString(body))
			.build();

		assertThat(this.http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(400);
	}

	@Test
	void pagesOfOtherSitesAreRefused() throws Exception {
		HttpRequest request = HttpRequest.newBuilder(this.wire.sandbox().api().uri().resolve("/v1/users/xmpp-token"))
			.header("Origin", "https://evil.example")
			.POST(BodyPublishers.ofString("{}"))
			.build();

		assertThat(this.http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
	}

	private Element slot(String request) {
		return ask(request).children().get(0);
	}

	private Element ask(String request) {
		return this.wire.connect()
			.login("anna", "x", "x")
			.ask("<iq type='get' id='q' to='upload.sandbox.localhost'>%s</iq>".formatted(request));
	}

	private String authorization(String user, URI location) throws Exception {
		return api(user, ApiSettings.Uploads.V1).files().authorization(location).get().orElseThrow();
	}

	private HttpResponse<byte[]> get(URI uri, @Nullable String authorization) throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(20));
		if (authorization != null) {
			request.header("Authorization", authorization);
		}
		return this.http.send(request.build(), BodyHandlers.ofByteArray());
	}

	private HttpResponse<String> put(URI uri, String type, String body) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(uri)
			.header("Content-Type", type)
			.PUT(BodyPublishers.ofString(body))
			.build();
		return this.http.send(request, BodyHandlers.ofString());
	}

	private EthoraApi api(String user, ApiSettings.Uploads version) {
		SandboxApi api = this.wire.sandbox().api();
		return EthoraApi.create(
				new ApiSettings(api.uri(), Duration.ofSeconds(5), Duration.ofSeconds(20), version, null),
				new ApiLogin.Email(api.appToken(), null, user, "x"));
	}

}
