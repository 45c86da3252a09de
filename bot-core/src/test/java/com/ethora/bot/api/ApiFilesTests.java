package com.ethora.bot.api;

import java.net.URI;

import com.ethora.bot.Attachment;
import com.ethora.bot.Attachment.Detail;
import com.ethora.bot.FileContent;
import com.ethora.bot.Jid;
import com.ethora.bot.file.WebServer;
import com.ethora.bot.file.WebServer.Asked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(30)
class ApiFilesTests extends ApiTesting {

	@Test
	void keepsFilesWithAllThatIsToldOfThem() throws Exception {
		try (WebServer web = WebServer.start((exchange) -> login(exchange, () -> json(exchange, """
				{'results':[{'_id':'f1','filename':'1.png','originalname':'chart.png','location':'/v1/files/f1',
				'locationPreview':'https://cdn.test/p','mimetype':'image/png','size':3,'duration':1.5,'waveForm':'[1]',
				'createdAt':'c','updatedAt':'u','expiresAt':'e','isVisible':true,'isPrivate':false,'ownerKey':'k',
				'userId':'1'}]}""")))) {
			EthoraApi api = api(web, EMAIL);

			Attachment kept = api.files()
				.upload(null, new FileContent("ch\"art\r\nX: y.png", "image/png", new byte[] { 1, 2, 3 }))
				.get();

			assertThat(kept.location()).isEqualTo(web.uri("/v1/files/f1").toString());
			assertThat(kept.name()).isEqualTo("chart.png");
			assertThat(kept.details()).hasSize(13)
				.containsEntry(Detail.ID, "f1")
				.containsEntry(Detail.SIZE, "3")
				.containsEntry(Detail.DURATION, "1.5")
				.containsEntry(Detail.PRIVATE, "false")
				.containsEntry(Detail.EXPIRES_AT, "e");
			Asked asked = web.asked.get(1);
			assertThat(asked.path()).isEqualTo("/v1/files/");
			assertThat(asked.text())
				.contains("name=\"files\"", "filename=", "Content-Type: image/png", "\u0001\u0002\u0003")
				.doesNotContain("\nX: y");
		}
	}

	@Test
	void keepsFilesOfARoomForItsPeopleWhereTheBackendCan() throws Exception {
		String kept = "{'results':[{'location':'https://files.test/1'}]}";
		try (WebServer web = WebServer.start((exchange) -> login(exchange, () -> {
			if (path(exchange).endsWith("secure")) {
				status(exchange, 404);
			}
			else {
				json(exchange, kept);
			}
		}))) {
			FileContent file = new FileContent("a.txt", "text/plain", new byte[] { 65 });
			api(web, EMAIL).files().upload(Jid.parse("a1_den@rooms.test"), file).get();

			assertThat(paths(web)).endsWith("POST /v2/files/secure", "POST /v1/files/");
			assertThat(web.asked.get(1).text()).contains("name=\"chatName\"", "a1_den");
		}
		try (WebServer web = WebServer.start((exchange) -> login(exchange, () -> status(exchange, 413)))) {
			FileContent file = new FileContent("a.txt", "text/plain", new byte[] { 65 });
			assertFails(api(web, EMAIL).files().upload(Jid.parse("a1_den@rooms.test"), file), "status 413", 413);
			assertThat(web.asked).hasSize(2);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://api.test/v1/files/1/a.png", "http://API.test:80/v2/files/1" })
	void knowsItsOwnFiles(String location) {
		assertThat(api("http://api.test/v1").files().keeps(URI.create(location))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://api.test/v1/files/1", "http://api.test:8080/v1/files/1",
			"http://other.test/v1/files/1", "http://api.test/v1/chats/my", "http://api.test/v1/files/",
			"http://api.test/v1/files/../chats/my", "http://api.test/v1/files/%2e%2e/chats",
			"http://api.test/v1/files/.", "http://api.test/v1/files//x", "http://x@api.test/v1/files/1",
			"http://api.test/v1/files/1;x", "http://api.test/v3/files/1", "/v1/files/1" })
	void showsItsTokenForNothingElse(String location) throws Exception {
		EthoraApi api = api("http://api.test");

		assertThat(api.files().keeps(URI.create(location))).isFalse();
		assertThat(api.files().authorization(URI.create(location)).get()).isEmpty();
	}

}
