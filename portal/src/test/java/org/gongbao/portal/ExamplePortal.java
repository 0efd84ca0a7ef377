package org.gongbao.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.UUID;
import org.gongbao.portal.index.DocumentIndex;
import org.gongbao.portal.index.DocumentPlace;

/** Starts a portal with example documents and no broker, to look at its pages: arguments are the port and the API key. */
public final class ExamplePortal {

    private ExamplePortal() {}

    public static void main(String[] arguments) throws IOException {
        long begin = System.nanoTime();
        var configuration = PortalConfiguration.from(Map.of(
                "gongbao.data.dir",
                Files.createTempDirectory("gongbao-portal").toString(),
                "gongbao.bootstrap.servers",
                "127.0.0.1:1",
                "gongbao.schema.registry.url",
                "mock://example",
                "gongbao.portal.port",
                arguments[0],
                "gongbao.portal.api.keys",
                "example:" + arguments[1]));
        var context = PortalApplication.builder(configuration).run();
        System.out.println("ready after " + (System.nanoTime() - begin) / 1_000_000 + " ms");
        DocumentIndex index = context.getBean(DocumentIndex.class);
        index.put(Examples.flood(), new DocumentPlace(0, 0));
        index.put(Examples.grain(), new DocumentPlace(0, 0));
        index.put(Examples.staff(), new DocumentPlace(0, 0));
        for (int i = 0; i < 30; i++) {
            String title = "云溪县人民政府关于第" + (i + 1) + "号建设项目竣工验收的公告";
            index.put(
                    Examples.titled(new UUID(7, i).toString(), title, "本公告为示例，项目编号" + i + "。"),
                    new DocumentPlace(0, 0));
        }
        index.refresh();
    }
}
