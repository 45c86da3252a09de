package com.ethora.bot.api;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import com.ethora.bot.api.AppCalls.App;
import com.ethora.bot.api.FileCalls.KeptFile;
import com.ethora.bot.api.UserWords.ChatPassword;
import com.ethora.bot.api.UserWords.EmailLogin;
import com.ethora.bot.api.UserWords.LoggedIn;
import com.ethora.bot.api.UserWords.NewUser;
import com.ethora.bot.api.UserWords.NewUsers;
import com.ethora.bot.api.UserWords.Tokens;
import com.ethora.bot.api.UserWords.User;
import com.ethora.bot.api.UserWords.UserJob;
import com.ethora.bot.api.UserWords.UsersMade;
import com.ethora.bot.api.UserWords.Wallet;
import com.ethora.bot.backend.ChatLogin;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ApiWordsTests {

	private static final String SECRET = "s3cr3t";

	private static final User USER = new User("1", "a", "f", "l", "u", SECRET, null, null);

	@ParameterizedTest
	@MethodSource
	void secretsAreNotPrinted(Object word) {
		assertThat(word.toString()).doesNotContain(SECRET);
	}

	static Stream<Object> secretsAreNotPrinted() {
		NewUser fresh = new NewUser(SECRET, SECRET, SECRET, SECRET, "u");
		return Stream.of(new EmailLogin(SECRET, SECRET), new LoggedIn(SECRET, SECRET, false, USER), USER,
				new Tokens(SECRET, SECRET), new ChatPassword(true, SECRET), fresh, new NewUsers(true, List.of(fresh)),
				new UsersMade(true, List.of(USER)), new UserJob("1", "done", List.of(USER)),
				new App("1", "d", "n", SECRET, "h"), new ApiLogin.Email(SECRET, "app", SECRET, SECRET),
				new ApiLogin.ClientToken(SECRET), new ChatLogin("u", SECRET), Proof.custom(SECRET),
				ApiSettings.of(URI.create("https://api.test/" + SECRET)), new KeptFile("1", SECRET, null, SECRET,
						SECRET, null, null, null, null, null, null, null, null, null, SECRET, null));
	}

	@ParameterizedTest
	@CsvSource({ "5f1_6ab,,5f1_6ab", "5f1_6ab,0xAb,5f1_6ab", ",0x6Ab,0x6_ab", "'',0x6Ab,0x6_ab", "0x6Ab,,0x6_ab",
			" 5f1_6ab ,,5f1_6ab" })
	void anAccountOfOldIsCalledAfterItsWallet(String name, String wallet, String expected) {
		User user = new User("1", "a", null, null, name, null, null, new Wallet(wallet));

		assertThat(user.chatName()).isEqualTo(expected);
		assertThat(new User("1", "a", null, null, null, null, null, null).chatName()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://api.test", "https://api.test/", "https://api.test/v1", "https://api.test/v2/",
			"https://api.test//v1//" })
	void aVersionIsNoPartOfTheAddress(String url) {
		assertThat(ApiSettings.of(URI.create(url)).url()).isEqualTo(URI.create("https://api.test"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "ftp://api.test", "api.test", "https:///v1", "https://api.test?x=1",
			"https://user:secret@api.test" })
	void notEverythingIsAnAddressOfAnApi(String url) {
		assertThatIllegalArgumentException().isThrownBy(() -> ApiSettings.of(URI.create(url)))
			.withMessageNotContaining("secret");
		assertThatIllegalArgumentException().isThrownBy(() -> new ApiSettings(URI.create("https://api.test"),
				Duration.ZERO, Duration.ofSeconds(1), ApiSettings.Uploads.V1, null));
		assertThatIllegalArgumentException().isThrownBy(() -> new ApiLogin.Email(null, null, "e", "p"));
	}

}
