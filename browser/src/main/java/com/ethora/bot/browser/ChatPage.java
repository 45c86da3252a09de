package com.ethora.bot.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.interactions.PointerInput;
import org.openqa.selenium.interactions.Sequence;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The chat page as somebody in front of it sees and uses it.
 */
public final class ChatPage {

	// Shorter than the time after which the page forgets by itself who is typing.
	private static final Duration PATIENCE = Duration.ofSeconds(12);

	// Read in one go: between two calls the page may have replaced what it shows.
	private static final String READ_MESSAGES = """
			return [...document.querySelectorAll(arguments[0] + ' [data-testid=message]')].map((item) => ({
				nick: item.dataset.nick,
				own: item.dataset.own,
				state: item.dataset.state,
				text: item.querySelector('.text, .gone')?.textContent ?? '',
			}));
			""";

	private static final String TEXT = """
			return [...document.querySelectorAll(arguments[0])].map((each) => each.innerText).join('\\n');
			""";

	private static final String STICKS_OUT = """
			return [...document.querySelectorAll('.conversation > .bar, .bubble, .composer')]
				.some((each) => each.getBoundingClientRect().right > innerWidth || each.scrollWidth > each.clientWidth);
			""";

	private static final String DROP = """
			const transfer = new DataTransfer();
			transfer.items.add(new File([arguments[2]], arguments[0], { type: arguments[1] }));
			document.getElementById('conversation').dispatchEvent(
				new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
			""";

	private static final String IS_SHOWN = """
			const picture = document.querySelector(arguments[0]);
			return Boolean(picture?.complete && picture.naturalWidth > 0);
			""";

	private final ChromeDriver driver;

	ChatPage(ChromeDriver driver) {
		this.driver = driver;
	}

	/** One message of the conversation. */
	public record Line(String nick, boolean own, boolean delivered, String text) {
	}

	/** Give the window another size. */
	public void resize(int width, int height) {
		this.driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
				Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
	}

	/** Fill in the name that one is asked for at the door, and go in. */
	public void enter(String name) {
		eventually(() -> assertThat(find("name-input").isDisplayed()).isTrue());
		find("name-input").clear();
		find("name-input").sendKeys(name);
		find("enter-button").click();
	}

	/** Fill in the password too, where one is asked for. */
	public void enterWithPassword(String password) {
		eventually(() -> assertThat(find("password-input").isDisplayed()).isTrue());
		find("password-input").sendKeys(password, Keys.ENTER);
	}

	/** Wait until the page says that its connection is in a state. */
	public void awaitConnection(String state) {
		eventually(() -> assertThat(find("connection-state").getDomAttribute("data-state")).isEqualTo(state));
	}

	/** Wait until somebody is in the room. */
	public void awaitMember(String nick) {
		eventually(() -> assertThat(this.driver.findElements(By.cssSelector("#members [data-nick='" + nick + "']")))
			.isNotEmpty());
	}

	/** Type into the line for messages. */
	public void type(CharSequence... keys) {
		find("message-input").sendKeys(keys);
	}

	/** Say something to the room. */
	public void say(String text) {
		type(text, Keys.ENTER);
	}

	/** Wait until the room shows exactly this. */
	public void awaitMessages(Line... expected) {
		eventually(() -> assertThat(messages()).containsExactly(expected));
	}

	/** Wait until the open thread shows exactly this. */
	public void awaitThread(Line... expected) {
		eventually(() -> assertThat(thread()).containsExactly(expected));
	}

	/** Wait until the room has confirmed whatever was changed. */
	public void awaitChanges() {
		eventually(() -> assertThat(count("[data-testid=message]:not([data-changing=''])")).isZero());
	}

	/**
	 * Do something with a message by its toolbar.
	 * @param text what the message says
	 * @param action what to do with it
	 */
	public void act(String text, String action) {
		eventually(() -> {
			List<String> offered = actions(text);
			assertThat(offered).contains(action);
			press("[data-testid=actions] [data-testid=" + action + "]");
		});
	}

	/**
	 * Point at a message.
	 * @param text what the message says
	 * @return what can be done with it
	 */
	public List<String> actions(String text) {
		new Actions(this.driver).moveToElement(find("connection-state")).perform();
		new Actions(this.driver).moveToElement(bubble(text)).perform();
		return this.driver.findElements(By.cssSelector("[data-testid=actions] button"))
			.stream()
			.map((button) -> String.valueOf(button.getDomAttribute("data-testid")))
			.toList();
	}

	/**
	 * Touch a message with a finger.
	 * @param text what the message says
	 */
	public void tap(String text) {
		PointerInput finger = new PointerInput(PointerInput.Kind.TOUCH, "finger");
		this.driver.perform(List.of(new Sequence(finger, 0)
			.addAction(finger.createPointerMove(Duration.ZERO, PointerInput.Origin.fromElement(bubble(text)), 0, 0))
			.addAction(finger.createPointerDown(PointerInput.MouseButton.LEFT.asArg()))
			.addAction(finger.createPointerUp(PointerInput.MouseButton.LEFT.asArg()))));
	}

	private WebElement bubble(String text) {
		return this.driver.findElements(By.cssSelector("#message-list .bubble"))
			.stream()
			.filter((bubble) -> bubble.getText().contains(text))
			.findFirst()
			.orElseThrow();
	}

	/** Choose a file as one does in the dialog of the browser. */
	public void attach(Path file) {
		find("file-input").sendKeys(file.toString());
	}

	/** Let a file fall on the conversation. */
	public void drop(String name, String type, String content) {
		this.driver.executeScript(DROP, name, type, content);
	}

	/** Whether the browser has got and understood a picture. */
	public boolean shows(String picture) {
		return Boolean.TRUE.equals(this.driver.executeScript(IS_SHOWN, picture));
	}

	/** Press keys wherever the focus is. */
	public void keys(CharSequence... keys) {
		for (CharSequence each : keys) {
			this.driver.switchTo().activeElement().sendKeys(each);
		}
	}

	/** Load the page anew, and wait until it is connected. */
	public void reload() {
		this.driver.navigate().refresh();
		awaitConnection("online");
	}

	/** Type into the line of the open thread. */
	public void typeIntoThread(CharSequence... keys) {
		find("thread-input").sendKeys(keys);
	}

	/** Wait until some place shows exactly this text. */
	public void awaitText(String testId, String expected) {
		eventually(() -> assertThat(text("[data-testid=" + testId + "]").strip()).isEqualTo(expected));
	}

	/** What is written and not said yet. */
	public String input() {
		return String.valueOf(find("message-input").getDomProperty("value"));
	}

	/** The text that is seen in all places that a selector finds. */
	public String text(String selector) {
		return String.valueOf(this.driver.executeScript(TEXT, selector));
	}

	/** The first place with a test id. */
	public WebElement find(String testId) {
		return this.driver.findElement(By.cssSelector("[data-testid=" + testId + "]"));
	}

	/** Press a button that somebody offers as an answer. */
	public void answer(String button) {
		eventually(() -> this.driver.findElements(By.cssSelector(".quick-replies button:not(:disabled)"))
			.stream()
			.filter((each) -> each.getText().equals(button))
			.findFirst()
			.orElseThrow()
			.click());
	}

	/** Click on the first place that a selector finds. */
	public void press(String selector) {
		this.driver.findElement(By.cssSelector(selector)).click();
	}

	/** How many places a selector finds. */
	public long count(String selector) {
		return this.driver.findElements(By.cssSelector(selector)).size();
	}

	/** Whether something is too wide for the window. */
	public boolean sticksOutOfItsWindow() {
		return Boolean.TRUE.equals(this.driver.executeScript(STICKS_OUT));
	}

	/** Keep a picture of what is seen. */
	public void photograph(Path picture) {
		try {
			Files.createDirectories(picture.toAbsolutePath().getParent());
			Files.write(picture, this.driver.getScreenshotAs(OutputType.BYTES));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * What the browser complained about, broken content rules included.
	 * @return its warnings and errors since this was last asked
	 */
	public List<String> complaints() {
		return this.driver.manage().logs().get(LogType.BROWSER).getAll().stream().map(LogEntry::getMessage).toList();
	}

	/** What is shown in the room. */
	public List<Line> messages() {
		return messages("#message-list");
	}

	/** What is shown in the open thread, from the message it is about. */
	public List<Line> thread() {
		return messages("#thread-list");
	}

	private List<Line> messages(String list) {
		@SuppressWarnings("unchecked")
		Optional<List<Map<String, String>>> read = Optional
			.ofNullable((List<Map<String, String>>) this.driver.executeScript(READ_MESSAGES, list));
		return read.orElseThrow()
			.stream()
			.map((each) -> new Line(each.getOrDefault("nick", ""), "true".equals(each.get("own")),
					"delivered".equals(each.get("state")), each.getOrDefault("text", "")))
			.toList();
	}

	/** Wait until an assertion holds. */
	public static void eventually(ThrowingRunnable assertion) {
		Awaitility.await().atMost(PATIENCE).ignoreExceptions().untilAsserted(assertion);
	}

}
