package com.ethora.bot.sandbox;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PageTests {

	@RegisterExtension
	private final SandboxWire wire = new SandboxWire();

	private final HttpClient client = HttpClient.newHttpClient();

	@ParameterizedTest
	@CsvSource({ "/,text/html; charset=utf-8,<title>Test</title>",
			"/?room=lobby,text/html; charset=utf-8,<title>Test</title>",
			"/app.js,text/javascript; charset=utf-8,export", "/sub/style.css,text/css; charset=utf-8,margin" })
	void filesAreServedWithTheirType(String path, String type, String content) throws Exception {
		HttpResponse<String> response = get(path);

		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().firstValue("Content-Type")).contains(type);
		assertThat(response.body()).contains(content);
		assertThat(response.headers().firstValue("Cache-Control")).contains("no-cache");
		assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
		assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow()).contains(
				"default-src 'self'", "connect-src 'self' ws: wss:", "img-src 'self' data: https: http:",
				"style-src 'self'");
	}

	@Test
	void thePageIsToldWhatItHasToKnow() throws Exception {
		HttpResponse<String> response = get("/config.json");

		assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
		assertThat(response.body()).isEqualTo("{\"domain\":\"sandbox.localhost\","
				+ "\"conference\":\"conference.sandbox.localhost\",\"ws\":\"/ws\",\"rooms\":[\"lobby\"]}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/../SandboxTests.class", "/sub/../../SandboxTests.class", "/..%2fSandboxTests.class",
			"/%2e%2e/SandboxTests.class", "/sub", "/sub/", "//app.js", "/missing.js", "/.hidden.js", "/app.java",
			"/\\..\\SandboxTests.class", "/../../../../../logback-test.xml" })
	void nothingElseIsServed(String path) throws Exception {
		assertThat(rawStatus("GET", path)).startsWith("HTTP/1.1 404");
	}

	@Test
	void headIsAnsweredWithoutContent() throws Exception {
		HttpResponse<String> response = this.client.send(
				HttpRequest.newBuilder(uri("/app.js")).method("HEAD", BodyPublishers.noBody()).build(),
				BodyHandlers.ofString());

		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.body()).isEmpty();
		assertThat(response.headers().firstValueAsLong("Content-Length").orElseThrow()).isPositive();
	}

	@Test
	void nothingCanBePosted() throws Exception {
		HttpResponse<String> response = this.client
			.send(HttpRequest.newBuilder(uri("/")).POST(BodyPublishers.ofString("x")).build(), BodyHandlers.ofString());

		assertThat(response.statusCode()).isEqualTo(405);
		assertThat(response.headers().firstValue("Allow")).contains("GET, HEAD");
	}

	@Test
	void theWebSocketIsNoPage() throws Exception {
		assertThat(get("/ws").statusCode()).isEqualTo(426);
	}

	@ParameterizedTest
	@CsvSource({ "http://localhost:3000,101", "http://127.0.0.1:%d,101", "http://bot.localhost,101", ",101",
			"https://example.org,403", "http://localhost.example.org,403", "null,403", "file://,403" })
	void onlyPagesFromThisMachineMayOpenTheWebSocket(String origin, int status) throws Exception {
		String header = (origin != null) ? "Origin: " + origin.formatted(this.wire.sandbox().port()) + "\r\n" : "";

		assertThat(rawStatus("GET", "/ws",
				header + "Upgrade: websocket\r\nConnection: Upgrade\r\n"
						+ "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"))
			.startsWith("HTTP/1.1 " + status);
	}

	private HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return this.client.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
	}

	private URI uri(String path) {
		return this.wire.sandbox().pageUri().resolve(path);
	}

	private String rawStatus(String method, String path, String... headers) throws IOException {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress("localhost", this.wire.sandbox().port()), 5000);
			socket.setSoTimeout(5000);
			String request = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + String.join("", headers)
					+ "\r\n";
			socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
			byte[] status = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
			return new String(status, StandardCharsets.US_ASCII);
		}
	}

}
