package com.ethora.bot.test.autoconfigure.app;

import java.util.Locale;

import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

@Component
class Articles implements Converter<String, Orders.Article> {

	@Override
	public Orders.Article convert(String source) {
		return new Orders.Article(source.toUpperCase(Locale.ROOT));
	}

}
