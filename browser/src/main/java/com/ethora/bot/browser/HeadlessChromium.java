package com.ethora.bot.browser;

import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * The machine's Chromium without a window, one for all tests of a class; without Chromium
 * and its driver the class is skipped.
 */
public final class HeadlessChromium implements ExecutionCondition, AfterAllCallback {

	private static final String[] BROWSERS = { "chromium", "chromium-browser", "google-chrome" };

	private static final String DRIVER = "chromedriver";

	/** Which tests ran in a browser is counted by this. */
	private static final String NAMED = "BrowserTests";

	// Nothing but the page under test shall use the network, and the start shall be
	// quick.
	private static final String[] ARGUMENTS = { "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic",
			"--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
			"--disable-dev-shm-usage", "--window-size=1280,800", "--lang=en" };

	// It warns of every Chromium newer than itself.
	private static final Logger seleniumLogger = Logger.getLogger("org.openqa.selenium");

	private @Nullable ChromeDriver driver;

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		String name = context.getRequiredTestClass().getName();
		if (!name.contains(NAMED)) {
			throw new IllegalStateException("%s needs a browser: let its name end in %s".formatted(name, NAMED));
		}
		return (find(BROWSERS).isPresent() && find(DRIVER).isPresent())
				? ConditionEvaluationResult.enabled("Chromium is there")
				: ConditionEvaluationResult.disabled("Chromium and chromedriver are not installed on this machine");
	}

	@Override
	public void afterAll(ExtensionContext context) {
		if (this.driver != null) {
			this.driver.quit();
			this.driver = null;
		}
	}

	/**
	 * Open the chat page in a window of common size, for somebody who has not been there
	 * before.
	 * @param address the address of the page
	 * @return the page
	 */
	public ChatPage open(URI address) {
		if (this.driver == null) {
			this.driver = start();
		}
		changeWindows(this.driver);
		ChatPage page = new ChatPage(this.driver);
		page.resize(1280, 800);
		// What the last test's page had to say about its end.
		page.complaints();
		this.driver.get(address.toString());
		return page;
	}

	/** A window remembers who sits in front of it. */
	private static void changeWindows(ChromeDriver driver) {
		String before = driver.getWindowHandle();
		String fresh = driver.switchTo().newWindow(WindowType.TAB).getWindowHandle();
		driver.switchTo().window(before).close();
		driver.switchTo().window(fresh);
	}

	private static ChromeDriver start() {
		seleniumLogger.setLevel(Level.SEVERE);
		ChromeOptions options = new ChromeOptions();
		options.setBinary(find(BROWSERS).orElseThrow().toFile());
		options.addArguments(ARGUMENTS);
		LoggingPreferences logging = new LoggingPreferences();
		logging.enable(LogType.BROWSER, Level.WARNING);
		options.setCapability(ChromeOptions.LOGGING_PREFS, logging);
		ChromeDriverService service = new ChromeDriverService.Builder()
			.usingDriverExecutable(find(DRIVER).orElseThrow().toFile())
			.build();
		return new ChromeDriver(service, options);
	}

	private static Optional<Path> find(String... names) {
		String path = String.valueOf(System.getenv("PATH"));
		return Stream.of(names)
			.flatMap((name) -> Stream.of(path.split(File.pathSeparator)).map((folder) -> Path.of(folder, name)))
			.filter(Files::isExecutable)
			.findFirst();
	}

}
