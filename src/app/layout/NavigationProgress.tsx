import Box from "@mui/material/Box";
import { keyframes } from "@mui/material/styles";
import { useNavigation } from "react-router-dom";

const slide = keyframes({ from: { transform: "translateX(-100%)" }, to: { transform: "translateX(350%)" } });
const appear = keyframes({ from: { opacity: 0 }, to: { opacity: 1 } });

/** A page's code is on its way. Appears late, because most arrive before one could read it. */
export function NavigationProgress() {
  const { state } = useNavigation();
  if (state === "idle") return null;
  return (
    <Box
      aria-hidden
      sx={{
        position: "fixed",
        top: 0,
        left: 0,
        right: 0,
        height: 2,
        overflow: "hidden",
        zIndex: "tooltip",
        animation: `${appear} 1ms 200ms both`,
      }}
    >
      <Box
        sx={{
          width: "30%",
          borderTop: 2,
          borderColor: "primary.main",
          animation: `${slide} 1.2s ease-in-out infinite`,
          "@media (prefers-reduced-motion: reduce)": { animation: "none", width: "100%", opacity: 0.6 },
        }}
      />
    </Box>
  );
}
