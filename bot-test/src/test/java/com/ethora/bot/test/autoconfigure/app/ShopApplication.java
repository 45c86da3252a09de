package com.ethora.bot.test.autoconfigure.app;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * An application with two controllers, an advice, a converter and a service.
 */
@SpringBootApplication
public class ShopApplication {

}
